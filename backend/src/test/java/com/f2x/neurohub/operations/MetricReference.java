package com.f2x.neurohub.operations;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of the reference of metrics. */
final class MetricReference {

    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| `([a-z0-9_]+)` \\| (counter|gauge|histogram|summary) \\|(?: ((?:`[a-z]+`(?:, )?)*) ?\\|)?");
    private static final Pattern TAG = Pattern.compile("`([a-z]+)`");
    private static final Pattern PART = Pattern.compile("_(count|sum|bucket|gcount|gsum|max)$");

    private MetricReference() {}

    /**
     * What is said of a metric.
     *
     * @param kind what it is to Prometheus
     * @param tags its labels
     */
    record Row(String kind, Set<String> tags) {}

    static Map<String, Row> read() {
        return ROW.matcher(RepositoryFiles.read("docs/reference/metrics.md"))
                .results()
                .collect(
                        Collectors.toMap(row -> row.group(1), MetricReference::row, (one, other) -> one, TreeMap::new));
    }

    /** The metric that a series of several belongs to. */
    static String base(String series) {
        return PART.matcher(series).replaceFirst("");
    }

    private static Row row(MatchResult row) {
        String tags = row.group(3) == null ? "" : row.group(3);
        return new Row(
                row.group(2),
                TAG.matcher(tags).results().map(tag -> tag.group(1)).collect(Collectors.toSet()));
    }
}
