package com.f2x.neurohub.platform.secret;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The passwords that people configure. */
enum Secret {
    DATABASE("neurohub.db.password", "NEUROHUB_DB_PASSWORD"),
    MIGRATION("neurohub.db.migration.password", "NEUROHUB_DB_MIGRATION_PASSWORD"),
    ADMINISTRATOR("neurohub.admin.password", "NEUROHUB_ADMIN_PASSWORD");

    private final String property;
    private final String variable;

    Secret(String property, String variable) {
        this.property = property;
        this.variable = variable;
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

    @Nullable
    String value(Environment environment) {
        return environment.getProperty(property);
    }
}
