package com.f2x.neurohub.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description calls a type by its simple name, and of two with the same name shows one for both. */
class SchemaNameTests {

    private static final String OURS = "com.f2x.neurohub";

    @Test
    void noTwoTypesOfTheApiHaveTheSameName() {
        Set<Class<?>> types = new HashSet<>();
        operations().forEach(operation -> {
            collect(ResolvableType.forMethodReturnType(operation), types);
            bodies(operation).forEach(body -> collect(body, types));
        });
        Map<String, List<Class<?>>> named = types.stream().collect(Collectors.groupingBy(Class::getSimpleName));

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    private static Stream<Method> operations() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents(OURS).stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    }

    private static Stream<ResolvableType> bodies(Method operation) {
        return Stream.iterate(0, i -> i < operation.getParameterCount(), i -> i + 1)
                .map(i -> new MethodParameter(operation, i))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(ResolvableType::forMethodParameter);
    }

    private static void collect(ResolvableType type, Set<Class<?>> found) {
        if (type.isArray()) {
            collect(type.getComponentType(), found);
        }
        Arrays.stream(type.getGenerics()).forEach(argument -> collect(argument, found));
        Class<?> raw = type.toClass();
        if (raw.isRecord() && raw.getName().startsWith(OURS) && found.add(raw)) {
            members(type, found);
        }
    }

    /** What is unwrapped is shown within the other and has no name of its own. */
    private static void members(ResolvableType record, Set<Class<?>> found) {
        for (RecordComponent member : record.toClass().getRecordComponents()) {
            ResolvableType type = ResolvableType.forType(member.getGenericType(), record);
            if (member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members(type, found);
            } else {
                collect(type, found);
            }
        }
    }
}
