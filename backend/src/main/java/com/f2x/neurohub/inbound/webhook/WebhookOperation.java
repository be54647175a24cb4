package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.platform.webhook.WebhookSignature;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what operations read that take deliveries: headers that sign, and a body of any kind. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = WebhookSignature.HEADER, in = ParameterIn.HEADER, schema = @Schema(type = "string"))
@Parameter(name = WebhookSignature.DELIVERY_HEADER, in = ParameterIn.HEADER, schema = @Schema(type = "string"))
@Parameter(name = Webhook.BODY_HASH_HEADER, in = ParameterIn.HEADER, schema = @Schema(type = "string"))
@RequestBody(
        description = "Anything, mostly JSON; its bytes are kept as they are",
        content =
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
@interface WebhookOperation {}
