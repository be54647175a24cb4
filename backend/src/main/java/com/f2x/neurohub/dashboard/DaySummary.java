package com.f2x.neurohub.dashboard;

import java.time.LocalDate;
import java.util.List;

/**
 * What a day came to, and how things stand.
 *
 * @param date the day in the plant
 * @param totalStarted units whose first attempt started on it
 * @param totalInProgress units on their way now
 * @param totalCompleted units that completed on it
 * @param totalDefective units that failed on it
 * @param defectRate the defective in percent of both, 0 of none
 * @param processWip the units at each process now, in the order of the processes
 * @param lots the newest lots
 */
record DaySummary(
        LocalDate date,
        long totalStarted,
        long totalInProgress,
        long totalCompleted,
        long totalDefective,
        double defectRate,
        List<ProcessWip> processWip,
        List<LotProgress> lots) {}
