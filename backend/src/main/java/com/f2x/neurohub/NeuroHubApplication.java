package com.f2x.neurohub;

import com.f2x.neurohub.platform.secret.ConfigurationCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * Starts the manufacturing execution system, or with {@code --check-config} only looks at its settings. Errors are
 * problem documents, so it has no error page; what is logged is counted by an appender, see
 * {@link com.f2x.neurohub.platform.logging}.
 */
@SpringBootApplication(exclude = {ErrorMvcAutoConfiguration.class, LogbackMetricsAutoConfiguration.class})
public class NeuroHubApplication {

    public static void main(String[] args) {
        if (ConfigurationCheck.isAsked(args)) {
            System.exit(ConfigurationCheck.run(System.out, args));
        }
        SpringApplication.run(NeuroHubApplication.class, args);
    }
}
