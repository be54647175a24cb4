package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.text.StorableText;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object that the application stores and shows but never looks into, so it stays text all the way between the
 * wire and the column.
 *
 * @param text the object as JSON
 */
@Schema(type = "object")
public record JsonObject(@JsonRawValue @JsonValue String text) {

    /** The object without members. */
    public static final JsonObject EMPTY = new JsonObject("{}");

    private static final int MOST_VALUES = 5000;
    private static final int LONGEST = 64 * 1024;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static JsonObject of(JsonNode node) {
        if (!node.isObject()) {
            throw Unfit.because("must be a JSON object");
        }
        Words size = JsonSize.flaw(node, MOST_VALUES, LONGEST);
        Words flaw = size == null ? StorableText.flaw(node) : size;
        if (flaw != null) {
            throw new Unfit(flaw);
        }
        return new JsonObject(node.toString());
    }
}
