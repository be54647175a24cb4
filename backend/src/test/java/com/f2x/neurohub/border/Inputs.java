package com.f2x.neurohub.border;

import com.f2x.neurohub.border.Input.Place;
import com.f2x.neurohub.shared.json.SnakeCase;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that requests can carry, as the handlers of the running application declare it. */
final class Inputs {

    private static final String OWN = "com.f2x.neurohub";

    private Inputs() {}

    static List<InputOperation> operations(ApplicationContext application) {
        return application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith(OWN))
                .flatMap(handler -> handler.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(handler.getKey())
                                .map(method -> new InputOperation(method, path, handler.getValue()))))
                .sorted(Comparator.comparing(InputOperation::name))
                .toList();
    }

    static List<Input> of(ApplicationContext application) {
        return operations(application).stream().flatMap(Inputs::of).toList();
    }

    /** The type of an operation's body, if it reads one; a body that is kept as it comes has none. */
    static Optional<Class<?>> body(InputOperation operation) {
        return parameters(operation)
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .<Class<?>>map(Parameter::getType)
                .filter(type -> type != byte[].class)
                .findFirst();
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream().map(Enum::name);
    }

    private static Stream<Parameter> parameters(InputOperation operation) {
        return Arrays.stream(operation.handler().getMethod().getParameters());
    }

    private static Stream<Input> of(InputOperation operation) {
        return parameters(operation).flatMap(parameter -> of(operation, parameter));
    }

    private static Stream<Input> of(InputOperation operation, Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            String given = parameter.getAnnotation(PathVariable.class).value();
            String name = given.isEmpty() ? parameter.getName() : given;
            return Stream.of(new Input(operation, Place.PATH, name, parameter.getType(), parameter));
        }
        if (parameter.isAnnotationPresent(RequestBody.class)) {
            return members(operation, Place.BODY, "", parameter.getType());
        }
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            RequestParam param = parameter.getAnnotation(RequestParam.class);
            String given = param.name().isEmpty() ? param.value() : param.name();
            String name = given.isEmpty() ? parameter.getName() : given;
            return Stream.of(new Input(operation, Place.QUERY, name, parameter.getType(), parameter));
        }
        boolean bound = parameter.getType().isRecord()
                && Set.of(Valid.class, ModelAttribute.class)
                        .containsAll(Arrays.stream(parameter.getAnnotations())
                                .map(Annotation::annotationType)
                                .toList());
        return bound ? members(operation, Place.QUERY, "", parameter.getType()) : Stream.empty();
    }

    private static Stream<Input> members(InputOperation operation, Place place, String prefix, Class<?> type) {
        if (!type.isRecord()
                || !type.getName().startsWith(OWN)
                || type.getSimpleName().equals("JsonObject")) {
            return Stream.empty();
        }
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> member(operation, place, prefix, type, component));
    }

    private static Stream<Input> member(
            InputOperation operation, Place place, String prefix, Class<?> owner, RecordComponent component) {
        AnnotatedElement declaration = field(owner, component);
        String name = prefix + name(place, owner, component);
        Class<?> type = component.getType();
        if (Collection.class.isAssignableFrom(type)) {
            type = element(component.getGenericType());
            name = name + "[0]";
        }
        Stream<Input> self = Stream.of(new Input(operation, place, name, type, declaration));
        return Stream.concat(self, members(operation, place, name + ".", type));
    }

    private static String name(Place place, Class<?> owner, RecordComponent component) {
        if (place == Place.BODY) {
            return SnakeCase.of(component.getName());
        }
        return Arrays.stream(owner.getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(BindParam.class)))
                .map(BindParam::value)
                .findFirst()
                .orElse(component.getName());
    }

    private static AnnotatedElement field(Class<?> owner, RecordComponent component) {
        try {
            return owner.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> element(Type type) {
        Type argument = ((ParameterizedType) type).getActualTypeArguments()[0];
        return argument instanceof Class<?> plain ? plain : Object.class;
    }
}
