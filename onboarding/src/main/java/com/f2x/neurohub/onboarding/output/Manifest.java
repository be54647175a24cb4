package com.f2x.neurohub.onboarding.output;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What an extraction made, to be checked by whoever gets it.
 *
 * @param tool the command
 * @param toolVersion its version
 * @param startedAt when it began, ISO 8601 with offset
 * @param endedAt when it ended, likewise
 * @param environment qa, ci, ft or prod
 * @param options how it was asked to work
 * @param files every file with its hash, by name
 * @param tables what became of each table, in the order of work
 */
public record Manifest(
        String tool,
        String toolVersion,
        String startedAt,
        String endedAt,
        String environment,
        Map<String, Object> options,
        List<WrittenFile> files,
        List<TableResult> tables) {

    public static final String FILE = "manifest.json";

    public Manifest {
        requireNonNull(files, "files");
        requireNonNull(tables, "tables");
    }

    /** Returns whether all that was asked for is there. */
    public boolean complete() {
        return tables.stream().noneMatch(table -> table.status() == TableStatus.FAILED);
    }
}
