package com.f2x.neurohub.platform.logging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Logs what a careless program would, with the settings of the application, and ends. */
@SpringBootConfiguration(proxyBeanMethods = false)
final class LoggingProgram {

    private static final Logger log = LoggerFactory.getLogger(LoggingProgram.class);
    private static final int MANY = 4_000;

    private LoggingProgram() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(LoggingProgram.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        MDC.put("trace_id", "request-1");
        MDC.put("user.name", "anna");
        MDC.put("session.token", "canary-context");
        log.info("Signed in with password={}", "canary-argument");
        log.info("Note: first\r\n2026-01-01 ERROR forged {}", "\u001b[31mred");
        log.atInfo().addKeyValue("api_key", "canary-member").log("Members");
        log.error("It failed", failure());
        if (arguments.length > 0 && arguments[0].equals("--many")) {
            for (int i = 0; i < MANY; i++) {
                log.info("Line {} {}", i, "x".repeat(600));
            }
        }
    }

    private static Exception failure() {
        Exception failure = new IllegalStateException(
                "outer token=canary-outer\nat forged.Frame", new RuntimeException("Bearer canary-cause"));
        failure.addSuppressed(new RuntimeException("jdbc:postgresql://mes:canary-url@db/mes"));
        return failure;
    }
}
