package com.f2x.neurohub.onboarding.dictionary;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param columnName its name, exactly as stored
 * @param dataType the type's name
 * @param dataLength bytes
 * @param precision digits; null where the type leaves it open
 * @param scale digits after the point; null where the type leaves it open
 * @param nullable Y or N
 * @param columnId its place, from 1
 * @param charUsed B where the length is in bytes, C where it is in characters
 * @param defaultValue the expression, as stored
 * @param comment what the source says about it
 * @param jdbcType the type as the driver sees it
 */
public record Column(
        String columnName,
        String dataType,
        @Nullable Long dataLength,
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable String nullable,
        @Nullable Integer columnId,
        @Nullable String charUsed,
        @JsonProperty("default") @Nullable String defaultValue,
        @Nullable String comment,
        @Nullable String jdbcType) {

    Column commented(@Nullable String text) {
        return new Column(
                columnName,
                dataType,
                dataLength,
                precision,
                scale,
                nullable,
                columnId,
                charUsed,
                defaultValue,
                text,
                jdbcType);
    }

    /** Returns the same with what the driver says of its type. */
    public Column typed(String type) {
        return new Column(
                columnName,
                dataType,
                dataLength,
                precision,
                scale,
                nullable,
                columnId,
                charUsed,
                defaultValue,
                comment,
                type);
    }
}
