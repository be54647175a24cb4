package com.f2x.neurohub.telemetry.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.alert.board.AlertProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SystemSettingTests {

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interval=0s",
                "interval=-1s",
                "interval=2d",
                "interval=text",
                "cool-down=-1s",
                "cool-down=366d",
                "delay-factor=NaN",
                "delay-factor=0.9",
                "equipment-down=0s",
                "equipment-down=100000d",
                "webhook-backlog=0s",
                "webhook-backlog=100000d",
                "yield.window=0s",
                "yield.window=100000d",
                "yield.least-runs=0",
                "yield.high-failures=NaN",
                "disk.path=",
                "disk.path=/nowhere/at/all",
                "disk.warning-used=-0.1",
                "disk.high-used=1.1",
                "system.lasting=-1s",
                "system.lasting=100000d",
                "system.labels=0s",
                "system.labels=100000d",
                "system.clock-ahead=0s",
                "system.clock-ahead=100000d",
                "system.expiry=0s",
                "system.expiry=36500000d",
                "system.requests.least=0",
                "system.requests.warning-errors=NaN",
                "system.requests.high-errors=Infinity",
                "system.requests.warning-average=0s",
                "system.requests.high-average=100000d",
                "system.requests.p95=text",
                "system.requests.p99=-1s",
                "system.database.slow-statements=0",
                "system.database.pool-used=NaN",
                "system.database.warning-lag=0s",
                "system.database.high-lag=100000d",
                "system.database.retained=-5GB",
                "system.database.retained=0",
                "system.database.retained=much",
                "system.database.transaction-age=999999999999d",
                "system.backup.age=0s",
                "system.backup.age=100000d"
            })
    void whatIsOutOfBoundsEndsTheStart(String setting) {
        start.withPropertyValues("neurohub.alerts." + setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("neurohub.alerts"));
    }

    @ParameterizedTest
    @CsvSource({
        "yield, warning-failures, 0.3, high-failures, 0.2",
        "disk, warning-used, 0.9, high-used, 0.8",
        "system.requests, warning-errors, 0.5, high-errors, 0.1",
        "system.requests, warning-average, 6s, high-average, 5s",
        "system.database, warning-lag, 10m, high-lag, 5m"
    })
    void aWarningAboveWhatIsUrgentEndsTheStartAndBothAreNamed(
            String group, String warning, String low, String high, String urgent) {
        String prefix = "neurohub.alerts." + group + ".";
        start.withPropertyValues(prefix + warning + "=" + low, prefix + high + "=" + urgent)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(warning + " must not be above " + high));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system.lasting=0s",
                "cool-down=0s",
                "interval=1d",
                "system.expiry=365d",
                "system.database.retained=1MB",
                "system.requests.warning-errors=0.1",
                "system.database.warning-lag=5m",
                "disk.high-used=0.8"
            })
    void theBordersThemselvesAreWell(String setting) {
        start.withPropertyValues("neurohub.alerts." + setting)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({AlertProperties.class, SystemProperties.class})
    static class Bound {}
}
