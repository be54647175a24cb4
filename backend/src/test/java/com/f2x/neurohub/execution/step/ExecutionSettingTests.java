package com.f2x.neurohub.execution.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.execution.unit.Defect;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class ExecutionSettingTests {

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @ParameterizedTest
    @ValueSource(strings = {"max-measurements=0", "max-measurements=10001", "max-defects=0", "max-defects=101"})
    void whatIsOutOfBoundsEndsTheStart(String setting) {
        start.withPropertyValues("neurohub.execution." + setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("neurohub.execution"));
    }

    @Test
    void aPlantChoosesHowMuchAnAttemptHolds() {
        start.withPropertyValues("neurohub.execution.max-measurements=1001", "neurohub.execution.max-defects=1")
                .run(context -> {
                    ExecutionProperties settings = context.getBean(ExecutionProperties.class);
                    assertThatNoException().isThrownBy(() -> settings.requireFew(measurements(1001), defects(1)));
                    assertThatThrownBy(() -> settings.requireFew(measurements(1002), defects(1)))
                            .hasMessageContaining("must not have more than 1001 entries");
                    assertThatThrownBy(() -> settings.requireFew(measurements(1), defects(2)))
                            .hasMessageContaining("must not have more than 1 entries");
                });
    }

    private static JsonNode measurements(int count) {
        var items = JsonNodeFactory.instance.arrayNode();
        Collections.nCopies(count, 1).forEach(items::add);
        return JsonNodeFactory.instance.objectNode().set("items", items);
    }

    private static List<Defect> defects(int count) {
        return Collections.nCopies(count, new Defect("SCRATCH", null, null, null, null, null, Map.of()));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ExecutionProperties.class)
    static class Bound {}
}
