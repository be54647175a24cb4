package com.f2x.neurohub.inbound.event;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what operations read that take many events. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        description =
                "Up to 1000 JSON objects and 1 MiB: an array, an object whose events is one, or a line of NDJSON each",
        content = {
            @Content(mediaType = "application/json", schema = @Schema(types = {"array", "object"})),
            @Content(mediaType = EventController.NDJSON, schema = @Schema(type = "string"))
        })
@interface BulkOperation {}
