package com.f2x.neurohub.load.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what pgjdbc tells of the protocol at the level TRACE: each line between marks, after the thread's name. */
final class DriverLog {

    static final String MARK = "@@";

    private static final Pattern LINE = Pattern.compile(MARK + "(.*?)" + MARK + " *FE=> (.*)");
    private static final Pattern PARSE = Pattern.compile("Parse\\(stmt=null,query=\"(.*)\",oids=\\{[\\d,]*\\}\\)\\s*");
    private static final Pattern VALUE = Pattern.compile(",\\$\\d+=<(.*?)>,type=(\\w+)(?=,\\$\\d+=<|\\)\\s*$)");
    private static final Pattern LITERAL = Pattern.compile("\\( ?E?'(.*)'(?:::.*)?\\)");

    /** What begins and ends transactions comes by itself. */
    private static final Pattern TRANSACTION = Pattern.compile("BEGIN.*|COMMIT|");

    private DriverLog() {}

    /** The round trips of the thread that has written, in their order. */
    static List<RoundTrip> roundTrips(String log) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        log.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> readers.computeIfAbsent(line.group(1), thread -> new Reader())
                        .read(line.group(2)));
        List<List<RoundTrip>> writing = readers.values().stream()
                .map(reader -> reader.trips)
                .filter(trips -> trips.stream().anyMatch(trip -> trip.sql().contains("process_data")))
                .filter(trips -> trips.stream().anyMatch(trip -> trip.sql().contains("update wip_items")))
                .toList();
        if (writing.size() != 1) {
            throw new IllegalStateException(
                    "Of %d threads %d have written a step".formatted(readers.size(), writing.size()));
        }
        return writing.get(0);
    }

    /** What one thread sends. */
    private static final class Reader {

        private final List<RoundTrip> trips = new ArrayList<>();
        private List<RoundTrip.Sent> sent = new ArrayList<>();
        private @Nullable String sql;

        void read(String event) {
            Matcher parse = PARSE.matcher(event);
            if (parse.matches()) {
                sql = statement(parse.group(1));
            } else if (event.startsWith("Bind(stmt=null") && sql != null) {
                if (!TRANSACTION.matcher(sql).matches()) {
                    sent.add(new RoundTrip.Sent(sql, values(event)));
                }
            } else if (event.startsWith("Sync") && !sent.isEmpty()) {
                trips.add(new RoundTrip(List.copyOf(sent)));
                sent = new ArrayList<>();
            }
        }

        private static String statement(String logged) {
            return logged.replace("\\n", "\n")
                    .replace("\\t", "\t")
                    .replace("\\\"", "\"")
                    .replace("?", "??")
                    .replaceAll("\\$\\d+", "?")
                    .strip();
        }

        private static List<RoundTrip.Value> values(String bind) {
            return VALUE.matcher(bind)
                    .results()
                    .map(found -> new RoundTrip.Value(
                            literal(found.group(1)), found.group(2).toLowerCase(Locale.ROOT)))
                    .toList();
        }

        private static @Nullable String literal(String logged) {
            Matcher text = LITERAL.matcher(logged);
            return text.matches() ? text.group(1).replace("''", "'").replace("\\\"", "\"") : null;
        }
    }
}
