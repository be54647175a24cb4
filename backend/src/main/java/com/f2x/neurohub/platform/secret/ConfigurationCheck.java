package com.f2x.neurohub.platform.secret;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Tells, by name and never by value, which settings are set, missing or weak, as production would judge them. It reads
 * the settings from where the application does and starts nothing.
 */
public final class ConfigurationCheck {

    private static final String OPTION = "check-config";

    private ConfigurationCheck() {}

    /** Whether the command line asks for the check in place of the application. */
    public static boolean isAsked(String... arguments) {
        return List.of(arguments).contains("--" + OPTION);
    }

    static boolean isAsked(Environment environment) {
        return environment.containsProperty(OPTION);
    }

    /**
     * Prints a line for each setting that decides, and for each that is invalid or unknown.
     *
     * @return what the process ends with: 0 if production would start, 1 if not
     */
    public static int run(PrintStream out, String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BoundSettings.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.threshold.console=off")
                .run(arguments)) {
            List<Finding> findings = Stream.of(
                            ProductionSettings.look(context.getEnvironment()),
                            BoundSettings.invalid(context),
                            SettingNames.find().unknown(context.getEnvironment()))
                    .flatMap(List::stream)
                    .toList();
            findings.forEach(finding -> out.println(finding.line()));
            return Finding.faults(findings).isEmpty() ? 0 : 1;
        } catch (SecretException e) {
            out.println(e.getMessage());
            return 1;
        }
    }
}
