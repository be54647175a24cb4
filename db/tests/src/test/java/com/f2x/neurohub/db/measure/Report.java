package com.f2x.neurohub.db.measure;

import java.util.Locale;
import java.util.Map;

/** A measurement in words, for operators. */
final class Report {

    private static final int KILOBYTE = 1024;

    private final StringBuilder text = new StringBuilder();

    private Report() {}

    static String of(VersionCost cost) {
        Report report = new Report();
        report.add(cost);
        return report.text.toString();
    }

    static String of(Measured measured) {
        Report report = new Report();
        report.line("%n%s", measured.server());
        report.line("Migrations of a database with %,d rows of process_data, beside a writer", measured.rows());
        measured.versions().forEach(report::add);
        report.line(
                "%nTotal: %,d ms. Longest wait of the writer: %,d ms.",
                measured.totalMilliseconds(), measured.longestWaitMilliseconds());
        report.line(
                "Writes: %,d confirmed, %,d retried, %,d lost.",
                measured.writes().acknowledged(),
                measured.writes().retried(),
                measured.writes().lost());
        measured.problems().forEach(problem -> report.line("PROBLEM: %s", problem));
        return report.text.toString();
    }

    private void add(VersionCost cost) {
        line(
                "%n%s %-40s %,8d ms   %+,9d kB   writer waited at most %,d ms",
                cost.version(),
                cost.version().name(),
                cost.milliseconds(),
                cost.growthBytes() / KILOBYTE,
                cost.longestWaitMilliseconds());
        if (cost.attempts() > 1) {
            line("    %d attempts: refused to end a deadlock with the writer, and repeated", cost.attempts());
        }
        for (TableLock lock : cost.locks()) {
            line(
                    "    %-42s %,8d ms   %s%s",
                    lock.table(), lock.milliseconds(), lock.mode(), lock.mode().stopsWriters() ? ", writers wait" : "");
        }
        for (Map.Entry<String, Long> growth : cost.tableGrowthBytes().entrySet()) {
            line("    %-42s               %+,9d kB", growth.getKey(), growth.getValue() / KILOBYTE);
        }
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append(System.lineSeparator());
    }
}
