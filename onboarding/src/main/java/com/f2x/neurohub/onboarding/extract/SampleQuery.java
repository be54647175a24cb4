package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.connection.Dialect;
import com.f2x.neurohub.onboarding.dictionary.Column;
import com.f2x.neurohub.onboarding.dictionary.Identifiers;
import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The statement that reads a sample, and in what portions. All names in it are the dictionary's. */
final class SampleQuery {

    /** A few more than needed, since chance may choose fewer. */
    private static final double RESERVE = 1.2;

    private static final double SMALLEST_PERCENT = 0.000001;
    private static final double LARGEST_PERCENT = 99.999999;
    private static final long PORTION_BYTES = 2_000_000;
    private static final long LARGEST_VALUE = 4000;
    private static final int LEAST_ROWS = 10;
    private static final int MOST_ROWS = 1000;

    private SampleQuery() {}

    static String sql(Dialect dialect, SourceTable table, List<Column> columns, ExtractionOptions options) {
        String names = columns.stream()
                .map(column -> Identifiers.quote(column.columnName()))
                .collect(Collectors.joining(", "));
        String from = options.method() == SampleMethod.RANDOM && options.limit() != ExtractionOptions.ALL
                ? dialect.randomly(table.quoted(), percent(table, options))
                : table.quoted();
        return "SELECT " + names + " FROM " + from;
    }

    private static OptionalDouble percent(SourceTable table, ExtractionOptions options) {
        Long rows = table.numRows();
        if (rows == null || rows == 0 || table.view() || options.limit() * RESERVE >= rows) {
            return OptionalDouble.empty();
        }
        double percent = options.limit() * RESERVE * 100 / rows;
        return OptionalDouble.of(Math.min(LARGEST_PERCENT, Math.max(SMALLEST_PERCENT, percent)));
    }

    /** As many rows at once as take some two megabytes, whatever the rows are like. */
    static int fetchSize(List<Column> columns) {
        long width = 1;
        for (Column column : columns) {
            Long length = column.dataLength();
            width += length == null ? LARGEST_VALUE : Math.min(LARGEST_VALUE, Math.max(1, length));
        }
        return (int) Math.max(LEAST_ROWS, Math.min(MOST_ROWS, PORTION_BYTES / width));
    }
}
