package com.f2x.neurohub.perf.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request and the answer to it, as lines of a recording.
 *
 * @param comment lines about the request, each with its {@code #}
 * @param request the request line, then headers, then the body, each without its mark
 * @param answer the status line, then headers, then the body; empty before it was recorded
 */
record Exchange(List<String> comment, List<String> request, List<String> answer) {

    private static final Pattern LINE = Pattern.compile("([A-Z]+) (\\S+)(?: as (\\w+))?");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z-]+): (.*)");
    private static final String REQUEST = "> ";
    private static final String ANSWER = "< ";
    private static final String ANSWER_TYPE = ANSWER + "content-type: ";

    String method() {
        return line().group(1);
    }

    /** Path and query; {@code ${name}} stands for what an earlier answer said. */
    String target() {
        return line().group(2);
    }

    /** A role, the name of a user, or {@code nobody}. */
    String caller() {
        String caller = line().group(3);
        return caller == null ? "nobody" : caller;
    }

    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : request.subList(1, request.size())) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                break;
            }
            headers.put(header.group(1), header.group(2));
        }
        return headers;
    }

    /** The body, empty if there is none. */
    String body() {
        return String.join("\n", request.subList(1 + headers().size(), request.size()));
    }

    /** Media type of the request's body. */
    String requestType() {
        return headers().getOrDefault("Content-Type", "application/json");
    }

    int status() {
        return Integer.parseInt(answer.get(0).substring(ANSWER.length()));
    }

    /** Media type of the answer's body, without parameters; empty if there is none. */
    String answerType() {
        return answer.stream()
                .filter(line -> line.startsWith(ANSWER_TYPE))
                .map(line -> line.substring(ANSWER_TYPE.length()).split(";", 2)[0])
                .findFirst()
                .orElse("");
    }

    /** The answer's body without the line breaks of the recording, empty if there is none. */
    String answerBody() {
        return answer.stream().filter(line -> !line.startsWith(ANSWER)).collect(Collectors.joining());
    }

    Exchange answered(List<String> lines) {
        return new Exchange(comment, request, lines);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(comment);
        request.forEach(line -> lines.add(REQUEST + line));
        lines.addAll(answer);
        return lines;
    }

    /** Reads the exchanges of a recording, which empty lines part. */
    static List<Exchange> parse(String text) {
        List<Exchange> exchanges = new ArrayList<>();
        for (String block : text.strip().split("\n\n+", -1)) {
            List<String> comment = new ArrayList<>();
            List<String> request = new ArrayList<>();
            List<String> answer = new ArrayList<>();
            for (String line : block.split("\n", -1)) {
                if (request.isEmpty() && line.startsWith("#")) {
                    comment.add(line);
                } else if (answer.isEmpty() && line.startsWith(REQUEST)) {
                    request.add(line.substring(REQUEST.length()));
                } else {
                    answer.add(line);
                }
            }
            exchanges.add(new Exchange(comment, request, answer));
        }
        return exchanges;
    }

    @Override
    public String toString() {
        return request.get(0);
    }

    private Matcher line() {
        Matcher line = LINE.matcher(request.get(0));
        if (!line.matches()) {
            throw new IllegalArgumentException("Not a request line: " + request.get(0));
        }
        return line;
    }
}
