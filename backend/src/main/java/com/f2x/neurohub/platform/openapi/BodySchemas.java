package com.f2x.neurohub.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Completes what the types of bodies do not tell: the forms of measurements and defects, which {@code payloads.json}
 * describes, and that requests must not have members that nobody knows.
 */
@Component
final class BodySchemas implements GlobalOpenApiCustomizer {

    private static final String PREFIX = "#/components/schemas/";
    private static final Map<String, String> SENT = Map.of(
            "measurements", "SentMeasurements",
            "measurement_data", "SentMeasurements",
            "defects", "SentDefects",
            "defect_data", "DefectData");
    private static final Map<String, String> SHOWN =
            Map.of("measurements", "Measurements", "process_data", "Measurements", "defects", "Defects");

    @Override
    @SuppressWarnings("rawtypes") // as the library declares schemas
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> sent = sent(api);
        Map<String, Schema> known = new HashMap<>(schemas);
        known.forEach((name, schema) -> {
            boolean isSent = sent.contains(name);
            refer(schema, isSent ? SENT : SHOWN);
            if (isSent && schema.getProperties() != null && schema.getAdditionalProperties() == null) {
                schema.setAdditionalProperties(false);
            }
        });
        Resource.json("payloads.json")
                .properties()
                .forEach(payload ->
                        schemas.put(payload.getKey(), Json31.mapper().convertValue(payload.getValue(), Schema.class)));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void refer(Schema schema, Map<String, String> payloads) {
        Map<String, Schema> members = schema.getProperties() == null ? Map.of() : schema.getProperties();
        members.replaceAll((name, member) ->
                OpenApiConfiguration.FREE_FORM.equals(member.getDescription()) && payloads.containsKey(name)
                        ? new Schema<>().$ref(PREFIX + payloads.get(name))
                        : member);
    }

    /** Names of the schemas that bodies of requests are made of. */
    private static Set<String> sent(OpenAPI api) {
        Set<String> names = new TreeSet<>();
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .map(MediaType::getSchema)
                .forEach(schema -> collect(schema, api, names));
        return names;
    }

    private static void collect(Schema<?> schema, OpenAPI api, Set<String> names) {
        JsonNode tree = Json31.mapper().valueToTree(schema);
        tree.findValuesAsText("$ref").stream()
                .map(reference -> reference.substring(PREFIX.length()))
                .filter(names::add)
                .map(api.getComponents().getSchemas()::get)
                .forEach(referred -> collect(referred, api, names));
    }
}
