package com.f2x.neurohub.trace;

import com.f2x.neurohub.measurement.StoredJudgements;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An attempt in a trace. Several members repeat each other because clients read them under different names.
 *
 * @param workerId username of the worker; the name as sent where it is in doubt who that is
 * @param workerDoubt why nobody is known to be the worker that was named, null for a known worker
 * @param equipmentId code of the equipment, or what the client called it
 * @param cycleTimeSeconds the duration again
 * @param result null while the attempt runs
 * @param processData the measurements again
 * @param verdict what the server says about all measurements
 * @param verdicts what it says about each, and by which spec
 * @param defectCodes codes of the defects
 * @param defects the defects in words, always texts
 * @param isRework whether it is not the first attempt of its step
 * @param isRetest whether it came after a PASS that stands until a person decides
 */
record TracedAttempt(
        long processDataId,
        int processNumber,
        String processCode,
        String processName,
        int attemptNo,
        String workerId,
        String workerName,
        @Nullable String workerDoubt,
        @Nullable String equipmentId,
        Instant startTime,
        @Nullable Instant completeTime,
        @Nullable Integer cycleTimeSeconds,
        @Nullable Integer durationSeconds,
        @Nullable String result,
        JsonNode measurements,
        JsonNode processData,
        @Nullable String verdict,
        StoredJudgements verdicts,
        List<String> defectCodes,
        List<String> defects,
        @Nullable String notes,
        boolean isRework,
        boolean isRetest) {}
