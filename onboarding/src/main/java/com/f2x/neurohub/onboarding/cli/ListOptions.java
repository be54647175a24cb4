package com.f2x.neurohub.onboarding.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where files go and whose tables are listed. */
final class ListOptions {

    @Option(
            names = "--output",
            paramLabel = "DIRECTORY",
            description = "where files go, made if it is missing (${DEFAULT-VALUE})",
            defaultValue = "./sample_data")
    private Path output = Path.of("sample_data");

    @Option(names = "--schema", paramLabel = "SCHEMA", description = "whose tables (variable ORACLE_SCHEMA; all)")
    private @Nullable String schema;

    @Option(names = "--include-views", description = "views count as well")
    private boolean includeViews;

    Path output() {
        return output;
    }

    @Nullable
    String schema() {
        return schema;
    }

    boolean includeViews() {
        return includeViews;
    }
}
