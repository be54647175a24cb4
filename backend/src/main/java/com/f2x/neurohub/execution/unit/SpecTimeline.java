package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.measurement.Spec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the specs of a process judged by over time.
 *
 * @param revisions every revision of every spec, those of one spec in their order
 */
public record SpecTimeline(List<Revision> revisions) {

    /**
     * A revision of a spec.
     *
     * @param spec what it judges by
     * @param since since when, until the next one; null for since ever
     * @param active whether it judges at all
     */
    record Revision(Spec spec, @Nullable Instant since, boolean active) {}

    /** The specs that were in force at a time. */
    List<Spec> at(Instant time) {
        Map<Long, Revision> latest = new LinkedHashMap<>();
        for (Revision revision : revisions) {
            if (revision.since() == null || !time.isBefore(revision.since())) {
                latest.put(Objects.requireNonNull(revision.spec().id()), revision);
            }
        }
        return latest.values().stream()
                .filter(Revision::active)
                .map(Revision::spec)
                .toList();
    }
}
