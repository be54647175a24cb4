package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.shared.json.RawJson;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test sequence as the sessions of stations name it. The packages themselves are not kept here.
 *
 * @param id the latest session that ran it
 * @param name the package
 * @param version its version in that session
 * @param displayName the name again
 * @param description always null
 * @param packageSize always 0
 * @param isActive always true
 * @param isDeprecated always false
 * @param processId the process of that session
 * @param createdAt when it was run first
 * @param updatedAt when it was run last
 */
record SequenceView(
        long id,
        String name,
        String version,
        String displayName,
        @Nullable String description,
        long packageSize,
        boolean isActive,
        boolean isDeprecated,
        long processId,
        Instant createdAt,
        Instant updatedAt) {

    static SequenceView of(Ran ran) {
        String version = ran.version() == null ? "" : ran.version();
        return new SequenceView(
                ran.id(),
                ran.name(),
                version,
                ran.name(),
                null,
                0,
                true,
                false,
                ran.processId(),
                ran.createdAt(),
                ran.updatedAt());
    }

    /** What the sessions tell of a sequence. */
    record Ran(long id, String name, @Nullable String version, long processId, Instant createdAt, Instant updatedAt) {}

    /**
     * A page of sequences, in the envelope that clients read.
     *
     * @param total how many there are in all
     */
    record SequencePage(List<SequenceView> items, long total, int skip, int limit) {}

    /**
     * A sequence with what it was run with last.
     *
     * @param checksum always empty
     * @param hardware the hardware configuration of the latest session
     * @param parameters its parameters
     * @param steps always null: what a package does is not known here
     */
    record SequenceDetail(
            @JsonUnwrapped SequenceView sequence,
            String checksum,
            @Nullable RawJson hardware,
            @Nullable RawJson parameters,
            @Nullable List<String> steps) {}
}
