package com.f2x.neurohub.inbound.event;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what operations read that take an event. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        description = "Any JSON object, up to 1 MiB and 32 deep",
        content =
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
@interface EventOperation {}
