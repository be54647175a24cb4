package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.problem.Unfit;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The value that a measurement is compared with: a number, a text or a boolean.
 *
 * @param value the value as JSON
 */
@Schema(types = {"number", "string", "boolean"})
public record ExpectedValue(@JsonValue JsonNode value) {

    /**
     * Takes a JSON value.
     *
     * @throws IllegalArgumentException if it is null, a list or an object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExpectedValue {
        if (!isScalar(value)) {
            throw Unfit.because("must be a number, a text, true or false");
        }
    }

    static boolean isScalar(JsonNode node) {
        return node.isNumber() || node.isString() || node.isBoolean();
    }

    /** Whether it is a text. */
    boolean isText() {
        return value.isString();
    }

    /** The number it is; null if it is none, or none of a size to reckon with. */
    @Nullable
    BigDecimal number() {
        return value.isNumber() ? Numbers.of(value) : null;
    }

    boolean isNumber() {
        return value.isNumber();
    }

    String text() {
        return value.asString();
    }
}
