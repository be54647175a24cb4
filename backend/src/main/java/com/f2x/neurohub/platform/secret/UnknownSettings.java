package com.f2x.neurohub.platform.secret;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Warns at the start, in one line, of what is set and nobody reads. It is no reason to refuse: platforms set variables
 * of their own for a service of this name.
 */
@Component
final class UnknownSettings {

    private static final Logger log = LoggerFactory.getLogger(UnknownSettings.class);

    UnknownSettings(Environment environment) {
        List<Finding> unknown = SettingNames.find().unknown(environment);
        if (!unknown.isEmpty()) {
            log.warn(
                    "Nobody reads these settings. {}",
                    unknown.stream().map(Finding::line).collect(Collectors.joining("; ")));
        }
    }
}
