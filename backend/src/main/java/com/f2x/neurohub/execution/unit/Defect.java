package com.f2x.neurohub.execution.unit;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A defect found on a unit.
 *
 * @param code code of the catalogue, or whatever the client calls it
 * @param reason more in words
 * @param quantity how often it was found, null where nobody counted
 * @param location where on the unit, such as a reference designator
 * @param position where exactly, such as a pin or coordinates
 * @param component what is defective, such as a part number
 * @param more what else the client tells of it, as sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Defect(
        String code,
        @Nullable String reason,
        @Nullable Integer quantity,
        @Nullable JsonNode location,
        @Nullable JsonNode position,
        @Nullable JsonNode component,
        @JsonAnyGetter Map<String, JsonNode> more) {

    /** What a FAIL without any defect is recorded as. */
    public static final String UNSPECIFIED = "UNSPECIFIED";

    public Defect {
        more = new LinkedHashMap<>(more);
    }

    /** A defect of which nothing else is told. */
    public Defect(String code, @Nullable String reason) {
        this(code, reason, null, null, null, null, Map.of());
    }
}
