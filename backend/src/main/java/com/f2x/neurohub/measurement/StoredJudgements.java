package com.f2x.neurohub.measurement;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Judgements as they were stored with an attempt; they stay text all the way from the column to the wire.
 *
 * @param text a JSON array of {@link Judgement}
 */
@ArraySchema(schema = @Schema(implementation = Judgement.class))
public record StoredJudgements(@JsonRawValue @JsonValue String text) {}
