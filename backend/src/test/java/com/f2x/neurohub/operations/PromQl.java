package com.f2x.neurohub.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an expression of Prometheus names. It is not checked: that is the work of {@code promtool}.
 *
 * @param selectors the metrics it reads
 * @param grouping labels by which it adds up or joins
 * @param grouped whether it adds up, so that other labels are gone
 */
record PromQl(List<Selector> selectors, Set<String> grouping, boolean grouped) {

    private static final Set<String> LISTS = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"" // a text
                    + "|\\[[^]]*]" // a range
                    + "|\\{(?<matchers>(?:[^}\"]|\"(?:[^\"\\\\]|\\\\.)*\")*)}"
                    + "|(?<name>[A-Za-z_:][A-Za-z0-9_:]*)(?<call>\\s*\\((?<list>[^()]*)\\))?"
                    + "|[0-9][0-9A-Za-z.]*");
    private static final Pattern MATCHER =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*(=~|!~|!=|=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * A metric, and how it is narrowed.
     *
     * @param labels names of labels, with the values that are asked for; none where it is a pattern
     */
    record Selector(String metric, Map<String, Set<String>> labels) {}

    static PromQl of(String expression) {
        PromQl query = new PromQl(new ArrayList<>(), new HashSet<>(), expression.matches("(?s).*\\b(by|without)\\b.*"));
        query.read(expression);
        return query;
    }

    Set<String> metrics() {
        return selectors.stream().map(Selector::metric).collect(Collectors.toSet());
    }

    private void read(String expression) {
        Matcher token = TOKEN.matcher(expression);
        int from = 0;
        while (token.find(from)) {
            from = token.end();
            if (token.group("matchers") != null) {
                narrow(token.group("matchers"));
            } else if (token.group("name") != null) {
                from = name(token, expression);
            }
        }
    }

    /** Returns where to read on: what a function is given is read like the rest. */
    private int name(Matcher token, String expression) {
        String name = token.group("name");
        if (LISTS.contains(name)) {
            String list = token.group("list");
            if (list != null) {
                List.of(list.split(",")).forEach(label -> grouping.add(label.strip()));
                return token.end("call");
            }
            return token.end("name");
        }
        String rest = expression.substring(token.end("name")).stripLeading();
        boolean function = rest.startsWith("(") || rest.matches("(?s)(by|without)\\b.*");
        if (!function && !WORDS.contains(name)) {
            selectors.add(new Selector(name, new HashMap<>()));
        }
        return token.end("name");
    }

    private void narrow(String matchers) {
        Map<String, Set<String>> labels = selectors.get(selectors.size() - 1).labels();
        Matcher matcher = MATCHER.matcher(matchers);
        while (matcher.find()) {
            labels.put(matcher.group(1), matcher.group(2).equals("=") ? Set.of(matcher.group(3)) : Set.of());
        }
    }
}
