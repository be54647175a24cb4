package com.f2x.neurohub.dashboard;

/**
 * What was made in a window.
 *
 * @param totalLots lots whose production day lies in it
 * @param totalSerials serials issued in it
 * @param completedSerials units that came to something
 * @param passCount those that completed
 * @param failCount those that failed
 * @param reworkCount runs that sent a unit back to the same step
 * @param passRate completed ones in percent of those that came to something, 0 of none
 * @param defectRate failed ones in percent of the same
 */
record ProductionStatistics(
        long totalLots,
        long totalSerials,
        long completedSerials,
        long passCount,
        long failCount,
        long reworkCount,
        double passRate,
        double defectRate) {}
