package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.json.SnakeCase;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Reads the schemas of types: names as the wire has them, and of records also which members are always there and which
 * may be null, as {@code @Nullable} tells the code, and whether members that nobody knows may come along.
 */
final class WireModels extends ModelResolver {

    private static final List<Class<? extends Annotation>> DEMANDS =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);

    WireModels(ObjectMapper mapper) {
        super(mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = objectMapper().constructType(type.getType()).getRawClass();
        Schema<?> declared = declared(raw, context);
        if (declared != null) {
            return declared;
        }
        Schema<?> schema = super.resolve(type, context, chain);
        if (schema != null && raw.isRecord()) {
            Schema<?> definition = definition(schema, context);
            describe(raw, definition);
            if (raw.isAnnotationPresent(IgnoresUnknown.class)) {
                definition.setAdditionalProperties(true);
            }
        }
        return schema;
    }

    /** What a record says of itself that is written as one JSON value: its types, or what its array holds. */
    private static @Nullable Schema<?> declared(Class<?> raw, ModelConverterContext context) {
        var scalar = raw.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (scalar != null && scalar.types().length > 0) {
            return typed(scalar.types());
        }
        ArraySchema array = raw.getAnnotation(ArraySchema.class);
        return array == null
                ? null
                : typed("array")
                        .items(context.resolve(new AnnotatedType(array.schema().implementation()).resolveAsRef(true)));
    }

    private static Schema<?> typed(String... types) {
        Schema<?> schema = new Schema<>();
        Arrays.stream(types).forEach(schema::addType);
        return schema;
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        Schema<?> defined = reference == null
                ? null
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return defined == null ? schema : defined;
    }

    @SuppressWarnings("rawtypes") // as the library declares the properties of a schema
    private static void describe(Class<?> record, Schema<?> schema) {
        Map<String, Schema> members = schema.getProperties();
        if (members == null) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            String name = name(component);
            Schema<?> member = members.get(name);
            if (member != null && component.getAccessor().isAnnotationPresent(NotBlank.class)) {
                forbidBlank(member);
            }
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), schema);
            } else if (member != null && isNullable(component)) {
                members.put(name, isShownAsNull(component) ? orNull(member) : member);
                allowNull(member);
            } else if (member != null && !leavesOutEmpty(record)) {
                require(schema, name);
            }
        }
    }

    /** Which the constraint itself does not tell the library once a size is told, too. */
    private static void forbidBlank(Schema<?> text) {
        text.setMinLength(1);
        if (text.getPattern() == null) {
            text.setPattern("\\S");
        }
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? SnakeCase.of(component.getName()) : renamed.value();
    }

    /** A reference cannot have a type beside it. */
    private static Schema<?> orNull(Schema<?> member) {
        return member.get$ref() == null ? member : new Schema<>().anyOf(List.of(member, typed("null")));
    }

    /** Whether it is there as null; fetch levels, for one, leave it out. */
    private static boolean isShownAsNull(RecordComponent component) {
        return Stream.of(component.getAccessor(), component.getDeclaringRecord())
                .flatMap(declared ->
                        AnnotatedElementUtils.findAllMergedAnnotations(declared, JsonInclude.class).stream())
                .allMatch(include -> include.value() == JsonInclude.Include.ALWAYS);
    }

    private static <T> void allowNull(Schema<T> member) {
        if (member.getTypes() != null) {
            member.addType("null");
        }
        if (member.getEnum() != null && !member.getEnum().contains(null)) {
            List<T> values = new ArrayList<>(member.getEnum());
            values.add(null);
            member.setEnum(values);
        }
    }

    private static void require(Schema<?> schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequiredItem(name);
        }
    }

    /** Whether it may be null, or be left to the constructor, which then puts something in its place. */
    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || (isFilledIn(component) && DEMANDS.stream().noneMatch(component.getAccessor()::isAnnotationPresent));
    }

    private static boolean isFilledIn(RecordComponent component) {
        Class<?> record = component.getDeclaringRecord();
        return Arrays.stream(record.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == record.getRecordComponents().length)
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .anyMatch(parameter -> parameter.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private static boolean leavesOutEmpty(Class<?> record) {
        return Arrays.stream(record.getAnnotationsByType(JsonInclude.class))
                .anyMatch(include -> include.value() == JsonInclude.Include.NON_EMPTY);
    }
}
