package com.f2x.neurohub.identity.password;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of a node hashing passwords may take.
 *
 * @param parallel how many passwords are hashed at the same time; 0 is half of the processors
 * @param waiting how many more may wait for their turn
 * @param patience how long they wait
 */
@Validated
@ConfigurationProperties("neurohub.auth.hashing")
record HashingProperties(
        @DefaultValue("0") @Min(0) int parallel,
        @DefaultValue("50") @Min(0) int waiting,

        @DefaultValue("5s") @DurationMin(seconds = 0) @DurationMax(minutes = 2)
        Duration patience) {

    int permits() {
        return parallel > 0 ? parallel : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
