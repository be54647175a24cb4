package com.f2x.neurohub.trace;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The history of a serial by process, with its totals. Attempts whose PASS was made void do not count.
 *
 * @param totalProcesses processes that were worked on
 * @param totalAttempts attempts in all, those that run included
 * @param passCount attempts that passed
 * @param failCount attempts that failed
 * @param totalCycleTimeSeconds seconds worked on it in all attempts
 * @param history a row for each process, in the order of their numbers
 */
record SerialHistory(
        String serialNumber,
        String lotNumber,
        int totalProcesses,
        int totalAttempts,
        long passCount,
        long failCount,
        int totalCycleTimeSeconds,
        List<ProcessHistory> history) {

    /**
     * What was done in one process.
     *
     * @param result how the last attempt ended, null while it runs
     * @param startTime when the first attempt began
     * @param completeTime when the last attempt ended, null while it runs
     * @param who who told of the last attempt, and who ended it
     */
    record ProcessHistory(
            int processNumber,
            String processCode,
            String processName,
            int attempts,
            @Nullable String result,
            String workerName,
            Instant startTime,
            @Nullable Instant completeTime,
            int cycleTimeSeconds,
            @JsonUnwrapped TracedAttempt.Who who) {

        private static ProcessHistory of(List<TracedAttempt> attempts) {
            TracedAttempt last = attempts.get(attempts.size() - 1);
            return new ProcessHistory(
                    last.step().processNumber(),
                    last.step().processCode(),
                    last.step().processName(),
                    attempts.size(),
                    last.result(),
                    last.workerName(),
                    attempts.get(0).times().startTime(),
                    last.times().completeTime(),
                    new History(attempts, List.of()).totalCycleTimeSeconds(),
                    last.who());
        }
    }

    static SerialHistory of(TracedUnit unit, History history) {
        List<TracedAttempt> attempts = history.valid();
        List<ProcessHistory> processes = attempts.stream()
                .map(attempt -> attempt.step().processNumber())
                .distinct()
                .map(process -> ProcessHistory.of(attempts.stream()
                        .filter(attempt -> attempt.step().processNumber() == process)
                        .toList()))
                .toList();
        return new SerialHistory(
                Objects.requireNonNull(unit.serialNumber()),
                unit.lotNumber(),
                processes.size(),
                attempts.size(),
                count(attempts, "PASS"),
                count(attempts, "FAIL"),
                history.totalCycleTimeSeconds(),
                processes);
    }

    private static long count(List<TracedAttempt> attempts, String result) {
        return attempts.stream()
                .filter(attempt -> result.equals(attempt.result()))
                .count();
    }
}
