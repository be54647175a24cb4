package com.f2x.neurohub.execution.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A defect found on a unit.
 *
 * @param code code of the catalogue, or whatever the client calls it
 * @param reason more in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Defect(String code, @Nullable String reason) {

    /** What a FAIL without any defect is recorded as. */
    public static final String UNSPECIFIED = "UNSPECIFIED";
}
