package com.f2x.neurohub.operations;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a scrape tells: series by name, and what kinds of metrics they belong to.
 *
 * @param series names of series, their labels and the values of these
 * @param kinds metrics and their kinds
 */
record Exposition(Map<String, Map<String, Set<String>>> series, Map<String, String> kinds) {

    private static final Pattern KIND = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Exposition of(Api api) {
        String body =
                api.as(Role.VIEWER).get("/actuator/prometheus").expect(200).body();
        Map<String, Map<String, Set<String>>> series = new HashMap<>();
        body.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Map<String, Set<String>> labels = series.computeIfAbsent(line.split("[{ ]", 2)[0], name -> new HashMap<>());
            LABEL.matcher(line)
                    .results()
                    .forEach(label -> labels.computeIfAbsent(label.group(1), name -> new HashSet<>())
                            .add(label.group(2)));
        });
        return new Exposition(
                series,
                KIND.matcher(body).results().collect(Collectors.toMap(kind -> kind.group(1), kind -> kind.group(2))));
    }

    /** Labels of a metric, whichever of its series have them. */
    Set<String> labels(String metric) {
        Set<String> labels = new HashSet<>();
        for (String end : new String[] {"", "_count", "_sum", "_bucket", "_gcount"}) {
            labels.addAll(series.getOrDefault(metric + end, Map.of()).keySet());
        }
        return labels;
    }
}
