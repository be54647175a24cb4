package com.f2x.neurohub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** Starts the manufacturing execution system. Errors are problem documents, so it has no error page. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class NeuroHubApplication {

    public static void main(String[] args) {
        SpringApplication.run(NeuroHubApplication.class, args);
    }
}
