package com.f2x.neurohub.platform.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds JSON against the schemas of an OpenAPI 3.1 document, which are JSON Schemas of 2020-12. */
public final class DescribedSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> read = Collections.synchronizedMap(new IdentityHashMap<>());
    private final JsonNode components;

    public DescribedSchemas(JsonNode document) {
        this.components = document.path("components");
    }

    /** What about a value is not as a schema of the document says; nothing if all is. */
    public List<String> flaws(JsonNode schema, JsonNode value) {
        return read
                .computeIfAbsent(schema, this::read)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** References lead into the document's components, so they are part of what is read. */
    private Schema read(JsonNode schema) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", components);
        return registry.getSchema(whole);
    }
}
