package com.f2x.neurohub.platform.database;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports that the schema could not be migrated: which script and statement, and why, in place of a stack trace. */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    private static final String ACTION =
            "README_MIGRATIONS.md tells under \"Repair\" what to do. Nodes of the older release go on meanwhile.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        return new FailureAnalysis("The schema was not migrated. " + cause.getMessage(), ACTION, cause);
    }
}
