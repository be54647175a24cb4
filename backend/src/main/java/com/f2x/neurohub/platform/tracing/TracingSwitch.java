package com.f2x.neurohub.platform.tracing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves the framework's tracing out unless it is said where traces go. It would make spans that nobody gets, and keep
 * a thread for sending them. Logs are lines, and are never sent.
 */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    /** Where traces go. */
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String SHARE = "management.tracing.sampling.probability";
    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";
    private static final String OPEN_TELEMETRY = "org.springframework.boot.opentelemetry.";
    private static final String LOGS = OPEN_TELEMETRY + "autoconfigure.logging.";

    private boolean on;

    @Override
    public void setEnvironment(Environment environment) {
        String endpoint = environment.getProperty(ENDPOINT, "");
        on = StringUtils.hasText(endpoint);
        if (on) {
            require(
                    ENDPOINT,
                    endpoint,
                    isAddress(endpoint),
                    "it must be an address that begins with http:// or https://");
            String share = environment.getProperty(SHARE);
            require(SHARE, share, share == null || isShare(share), "it must be a number from 0 to 1");
        }
    }

    /** The library would say so in a hundred lines, and late. */
    private static void require(String setting, @Nullable String value, boolean fits, String reason) {
        if (!fits) {
            throw new InvalidConfigurationPropertyValueException(setting, value, reason);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text.strip());
            return address.getHost() != null
                    && List.of("http", "https")
                            .contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isShare(String text) {
        try {
            double share = Double.parseDouble(text);
            return share >= 0 && share <= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[candidates.length];
        IntStream.range(0, candidates.length).forEach(i -> wanted[i] = isWanted(candidates[i]));
        return wanted;
    }

    private boolean isWanted(@Nullable String candidate) {
        if (candidate == null) {
            return true;
        }
        boolean traces = candidate.startsWith(TRACING) || candidate.startsWith(OPEN_TELEMETRY);
        return (on || !traces) && !candidate.startsWith(LOGS);
    }
}
