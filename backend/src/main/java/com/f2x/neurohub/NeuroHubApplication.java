package com.f2x.neurohub;

import com.f2x.neurohub.platform.secret.ConfigurationCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * Starts the manufacturing execution system, or with {@code --check-config} only looks at its settings. Errors are
 * problem documents, so it has no error page.
 */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class NeuroHubApplication {

    public static void main(String[] args) {
        if (ConfigurationCheck.isAsked(args)) {
            System.exit(ConfigurationCheck.run(System.out, args));
        }
        SpringApplication.run(NeuroHubApplication.class, args);
    }
}
