package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.testing.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the application with the operations of {@link Probes}, which need no token. It looks for trouble every
 * second, tells it at once and says that it is over as soon; how requests are answered is no trouble to it, since tests
 * let them fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@Import({Probes.class, RowByRow.class})
@TestPropertySource(
        properties = {
            "neurohub.web.max-body-size=64KB",
            "neurohub.alerts.interval=1s",
            "neurohub.alerts.cool-down=0s",
            "neurohub.alerts.system.lasting=0s",
            "neurohub.alerts.system.requests.least=1000000",
            "neurohub.alerts.system.database.slow-statements=1",
            "neurohub.alerts.system.database.window=5s",
            "neurohub.monitoring.slow-statement=1s",
            "neurohub.monitoring.pool-exhausted=1s",
            "neurohub.statistics.interval=1s",
            "neurohub.telemetry.interval=1s",
            "spring.datasource.hikari.maximum-pool-size=8"
        })
public @interface ProbeTest {}
