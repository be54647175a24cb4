package com.f2x.neurohub.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.ApplicationTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** What is done again and again, outside of every request and not while the node is drained. */
@ApplicationTest
class ScheduleTests {

    private final List<SchedulingConfigurer> tasks;

    ScheduleTests(
            @Autowired AuditSealer sealer,
            @Autowired HeadAnchors anchors,
            @Autowired MonthCare months,
            @Autowired TrailState state) {
        this.tasks = List.of(sealer, anchors, months, state);
    }

    @Test
    void eachPartIsATaskOfTheSchedulerThatPausesWhileTheNodeIsDrained() {
        assertThat(tasks).allSatisfy(task -> {
            ScheduledTaskRegistrar registrar = new ScheduledTaskRegistrar();
            task.configureTasks(registrar);
            assertThat(registrar.getFixedDelayTaskList()).hasSize(1);
        });
    }

    @Test
    void whatIsUsualSealsEverySecondAndTellsItEveryMinute() {
        SealProperties usual =
                Binder.get(new StandardEnvironment()).bindOrCreate("neurohub.audit", SealProperties.class);

        assertThat(usual.sealInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(usual.anchorInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(usual.retentionMonths()).isEqualTo(36);
        assertThat(usual.isSigningKeyReadable()).isTrue();
    }
}
