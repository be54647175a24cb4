package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.json.SnakeCase;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.BindParam;

/** The names that properties of Java types have on the wire. */
final class WireNames {

    private WireNames() {}

    /**
     * Translates the path to a property, such as {@code steps[0].processNumber}.
     *
     * @param owner the type the path starts at
     * @param query whether the type is bound to parameters rather than read from JSON
     */
    static String ofPath(ResolvableType owner, String path, boolean query) {
        StringBuilder translated = new StringBuilder();
        ResolvableType type = owner;
        for (String segment : path.split("\\.", -1)) {
            int bracket = segment.indexOf('[');
            String property = bracket < 0 ? segment : segment.substring(0, bracket);
            Field field = field(type, property);
            translated
                    .append(translated.isEmpty() ? "" : ".")
                    .append(query ? parameterName(type, property) : memberName(field, property))
                    .append(bracket < 0 ? "" : segment.substring(bracket));
            type = field == null ? ResolvableType.NONE : element(ResolvableType.forField(field, type));
        }
        return translated.toString();
    }

    /** The JSON name of a property that nothing renames. */
    static String ofMember(String property) {
        return SnakeCase.of(property);
    }

    private static @Nullable Field field(ResolvableType type, String property) {
        return property.isEmpty() ? null : ReflectionUtils.findField(type.toClass(), property);
    }

    private static String memberName(@Nullable Field field, String property) {
        JsonProperty renamed = field == null ? null : field.getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? ofMember(property) : renamed.value();
    }

    private static String parameterName(ResolvableType type, String property) {
        return Arrays.stream(type.toClass().getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(property))
                .flatMap(parameter -> boundName(parameter).stream())
                .findFirst()
                .orElse(property);
    }

    private static Optional<String> boundName(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(BindParam.class)).map(BindParam::value);
    }

    private static ResolvableType element(ResolvableType type) {
        if (type.isArray()) {
            return type.getComponentType();
        }
        Class<?> raw = type.toClass();
        if (Collection.class.isAssignableFrom(raw)) {
            return type.asCollection().getGeneric(0);
        }
        return Map.class.isAssignableFrom(raw) ? type.asMap().getGeneric(1) : type;
    }
}
