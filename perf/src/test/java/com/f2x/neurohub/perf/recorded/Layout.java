package com.f2x.neurohub.perf.recorded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Breaks JSON into lines for people, a row of a list on each, and changes nothing else: without its line breaks the
 * text is the one that was sent. Breaks that were sent are shown as {@code \n} and {@code \r} before the line's end.
 */
final class Layout {

    private final String json;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> open = new ArrayDeque<>();
    private boolean quoted;

    private Layout(String json) {
        this.json = json;
    }

    static List<String> lines(String json) {
        return List.of(new Layout(json).write().split("\n", -1));
    }

    private String write() {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                text.append(c).append(json.charAt(++i));
            } else {
                quoted ^= c == '"';
                write(c, i);
            }
        }
        return text.toString();
    }

    private void write(char c, int at) {
        if (c == '\n' || c == '\r') {
            text.append(c == '\n' ? "\\n" : "\\r").append(at < json.length() - 1 ? "\n" : "");
        } else if (quoted) {
            text.append(c);
        } else if (c == '{' || c == '[') {
            open.push(breaks(c, at));
            text.append(c);
            breakLine();
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
            breakLine();
            open.pop();
            text.append(c);
        } else {
            text.append(c);
            if (c == ',') {
                breakLine();
            }
        }
    }

    /** The members of the outermost value have a line each, and so have the objects of a list within it. */
    private boolean breaks(char opening, int at) {
        String next = json.substring(at + 1, Math.min(at + 2, json.length()));
        return open.isEmpty() ? !next.matches("[]}]") : open.size() == 1 && opening == '[' && next.equals("{");
    }

    private void breakLine() {
        if (Boolean.TRUE.equals(open.peek())) {
            text.append('\n');
        }
    }
}
