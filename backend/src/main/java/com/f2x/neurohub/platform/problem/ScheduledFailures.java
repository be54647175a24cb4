package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ErrorHandler;

/**
 * What becomes of failures of scheduled tasks, which all run again: a line where the database refuses or is away, all
 * of it where nobody knows why.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledFailures implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ScheduledFailures.class);

    private final RefusalReaders refusals;

    ScheduledFailures(RefusalReaders refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handleError(Throwable failure) {
        Rule rule = refusals.read(failure).rule();
        if (rule == Rule.INTERNAL_ERROR) {
            log.error("A scheduled task failed", failure);
        } else {
            String reason =
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            log.warn("A scheduled task failed and runs again later: {} ({})", rule, reason);
        }
    }

    /** Below Java 21. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer failuresOnThreads() {
        return scheduler -> scheduler.setErrorHandler(this);
    }

    /** On virtual threads. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer failuresOnVirtualThreads() {
        return scheduler -> scheduler.setErrorHandler(this);
    }
}
