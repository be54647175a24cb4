package com.f2x.neurohub.trace;

import com.f2x.neurohub.measurement.StoredJudgements;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An attempt in a trace. Several members repeat each other because clients read them under different names.
 *
 * @param workerId username of the worker; the name as sent where it is in doubt who that is
 * @param workerDoubt why nobody is known to be the worker that was named, null for a known worker
 * @param equipmentId code of the equipment, or what the client called it
 * @param result null while the attempt runs
 * @param isRework whether it is not the first attempt of its step
 * @param isRetest whether it came after a PASS that stands until a person decides
 * @param who who told of it, and who ended it
 */
record TracedAttempt(
        long processDataId,
        @JsonUnwrapped Step step,
        int attemptNo,
        String workerId,
        String workerName,
        @Nullable String workerDoubt,
        @Nullable String equipmentId,
        @JsonUnwrapped Times times,
        @Nullable String result,
        @JsonUnwrapped Findings findings,
        @Nullable String notes,
        boolean isRework,
        boolean isRetest,
        @JsonUnwrapped Who who) {

    private static final List<String> WHERE = List.of("quantity", "location", "position", "component");

    /**
     * Who told of it, and who ended it. Recorders are null where they are not recorded.
     *
     * @param startRecorder who told of its start
     * @param completedBy who completed it, null while it runs, and where it is in doubt who worked
     * @param endRecorder who told of its completion
     * @param supersededAt when its PASS became void, null while it counts
     * @param superseder who ordered the rework or told of the run that made it void
     */
    record Who(
            @Nullable Recorder startRecorder,
            @Nullable Person completedBy,
            @Nullable Recorder endRecorder,
            @Nullable Instant supersededAt,
            @Nullable Recorder superseder) {}

    /** The process that was worked on. */
    record Step(int processNumber, String processCode, String processName) {}

    /**
     * When it was made.
     *
     * @param cycleTimeSeconds the duration again
     */
    record Times(
            Instant startTime,
            @Nullable Instant completeTime,
            @Nullable Integer cycleTimeSeconds,
            @Nullable Integer durationSeconds) {

        Times(Instant start, @Nullable Instant complete, @Nullable Integer seconds) {
            this(start, complete, seconds, seconds);
        }
    }

    /**
     * What came out.
     *
     * @param processData the measurements again
     * @param verdict what the server says about all measurements
     * @param verdicts what it says about each, and by which spec
     * @param defectCodes codes of the defects
     * @param defects the defects in words, always texts
     */
    record Findings(
            JsonNode measurements,
            JsonNode processData,
            @Nullable String verdict,
            StoredJudgements verdicts,
            List<String> defectCodes,
            List<String> defects) {

        static Findings of(
                JsonNode measurements, @Nullable String verdict, StoredJudgements verdicts, JsonNode defects) {
            return new Findings(
                    measurements,
                    measurements,
                    verdict,
                    verdicts,
                    defects.valueStream()
                            .map(defect -> defect.path("code").asString())
                            .toList(),
                    defects.valueStream().map(Findings::inWords).toList());
        }

        private static String inWords(JsonNode defect) {
            String code = defect.path("code").asString();
            String words = defect.path("reason").isString()
                    ? code + ": " + defect.path("reason").asString()
                    : code;
            String where = WHERE.stream()
                    .filter(defect::has)
                    .map(member -> member + " " + said(defect.path(member)))
                    .collect(Collectors.joining(", "));
            return where.isEmpty() ? words : words + " (" + where + ")";
        }

        private static String said(JsonNode told) {
            return told.isValueNode() ? told.asString() : told.toString();
        }
    }
}
