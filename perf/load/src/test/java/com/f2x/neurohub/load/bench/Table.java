package com.f2x.neurohub.load.bench;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown. */
final class Table {

    private final StringBuilder text = new StringBuilder();

    Table(String... columns) {
        row((Object[]) columns);
        text.append('|')
                .append(String.join("", Collections.nCopies(columns.length, "---|")))
                .append('\n');
    }

    void row(Object... cells) {
        List<String> shown = Stream.of(cells).map(String::valueOf).toList();
        text.append(shown.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public String toString() {
        return text.append('\n').toString();
    }
}
