package com.f2x.neurohub.platform.request;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a node takes on.
 *
 * @param maxRequests requests handled at once
 */
@Validated
@ConfigurationProperties("neurohub.web")
record CapacityProperties(@Min(1) @DefaultValue("200") int maxRequests) {}
