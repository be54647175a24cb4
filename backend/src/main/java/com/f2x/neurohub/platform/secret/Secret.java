package com.f2x.neurohub.platform.secret;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The secrets that people configure. */
enum Secret {
    DATABASE("neurohub.db.password", "NEUROHUB_DB_PASSWORD"),
    MIGRATION("neurohub.db.migration.password", "NEUROHUB_DB_MIGRATION_PASSWORD"),
    ADMINISTRATOR("neurohub.admin.password", "NEUROHUB_ADMIN_PASSWORD"),
    WEBHOOK_KEY("neurohub.webhooks.key", "NEUROHUB_WEBHOOKS_KEY", Secret.LEAST_OF_MACHINES),
    PREVIOUS_WEBHOOK_KEY("neurohub.webhooks.previous-key", "NEUROHUB_WEBHOOKS_PREVIOUS_KEY", Secret.LEAST_OF_MACHINES),
    INBOUND("neurohub.inbound.secret", "NEUROHUB_INBOUND_SECRET", Secret.LEAST_OF_MACHINES);

    private static final int LEAST_OF_MACHINES = 32;

    private final String property;
    private final String variable;
    private final int least;

    Secret(String property, String variable) {
        this(property, variable, 0);
    }

    Secret(String property, String variable, int least) {
        this.property = property;
        this.variable = variable;
        this.least = least;
    }

    String property() {
        return property;
    }

    /** The environment variable that holds the secret. */
    String variable() {
        return variable;
    }

    /** The environment variable that names the file which holds the secret. */
    String fileVariable() {
        return variable + "_FILE";
    }

    /** How many characters it must have, whatever the profile. */
    int least() {
        return least;
    }

    @Nullable
    String value(Environment environment) {
        return environment.getProperty(property);
    }
}
