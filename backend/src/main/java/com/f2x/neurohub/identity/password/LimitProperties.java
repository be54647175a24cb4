package com.f2x.neurohub.identity.password;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much guessing is borne. A whole factory may share one address, so addresses are given more.
 *
 * @param account refused attempts at one name before it is locked
 * @param address refused attempts from one address before it is kept away
 * @param firstBlock how long the first block lasts; each further refusal doubles it
 * @param longestBlock how long a block lasts at most
 * @param window after how long refusals are forgotten
 * @param familiarFor how long after a sign-in its address counts as the user's own
 */
@Validated
@ConfigurationProperties("neurohub.auth.limits")
record LimitProperties(
        @DefaultValue("10") @Min(1) int account,
        @DefaultValue("100") @Min(1) int address,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration firstBlock,
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration longestBlock,
        @DefaultValue("1h") @DurationMin(minutes = 1) Duration window,

        @DefaultValue("30d") @DurationMin(seconds = 0) @DurationMax(days = 30)
        Duration familiarFor) {}
