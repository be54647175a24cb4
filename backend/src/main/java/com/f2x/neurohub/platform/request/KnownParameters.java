package com.f2x.neurohub.platform.request;

import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The query parameters that operations read, as their handlers declare them; read once per handler. */
final class KnownParameters {

    private static final Set<Class<?>> SAYS_NO_MORE = Set.of(Valid.class, ModelAttribute.class);

    private final Map<HandlerMethod, Set<String>> read = new ConcurrentHashMap<>();

    Set<String> of(HandlerMethod handler) {
        return read.computeIfAbsent(handler, KnownParameters::read);
    }

    private static Set<String> read(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            names(parameter).forEach(names::add);
        }
        return names;
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam one = parameter.getParameterAnnotation(RequestParam.class);
        if (one != null) {
            return Stream.of(one.name().isEmpty() ? parameter.getParameter().getName() : one.name());
        }
        return isBound(parameter) ? members(parameter.getParameterType()) : Stream.empty();
    }

    /** Whether it is made of parameters: records are of which nothing says that they come from elsewhere. */
    static boolean isBound(MethodParameter parameter) {
        return parameter.getParameterType().isRecord()
                && Arrays.stream(parameter.getParameterAnnotations())
                        .map(Annotation::annotationType)
                        .allMatch(SAYS_NO_MORE::contains);
    }

    private static Stream<String> members(Class<?> type) {
        return Arrays.stream(BeanUtils.getResolvableConstructor(type).getParameters())
                .map(KnownParameters::name);
    }

    /** Under which name a member of such a record is sent. */
    static String name(Parameter member) {
        BindParam named = member.getAnnotation(BindParam.class);
        return named == null ? member.getName() : named.value();
    }
}
