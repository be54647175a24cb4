package com.f2x.neurohub.execution.step;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of execution.
 *
 * @param occurredAtWindow how long after an event it may still be recorded with its own time
 */
@ConfigurationProperties("neurohub.execution")
public record ExecutionProperties(@DefaultValue("7d") Duration occurredAtWindow) {}
