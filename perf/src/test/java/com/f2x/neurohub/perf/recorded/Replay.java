package com.f2x.neurohub.perf.recorded;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.SequencePackage;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Sends the requests of recordings and writes down their answers. */
final class Replay {

    /** Of the connection or of the moment, and those of every answer of the security filters. */
    private static final Set<String> UNRECORDED = Set.of(
            "cache-control",
            "connection",
            "content-length",
            "content-security-policy",
            "date",
            "expires",
            "keep-alive",
            "pragma",
            "referrer-policy",
            "server-timing",
            "transfer-encoding",
            "vary",
            "x-content-type-options",
            "x-frame-options",
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-request-id",
            "x-xss-protection");

    static final String USER_AGENT = "Replay/1.0";

    private static final String TRACE_ID = "X-Request-ID";

    private final Api api;
    private final Passing passing;
    private final Map<String, Api> callers = new HashMap<>();

    Replay(Api api) {
        this.api = api;
        String origin = api.request("").build().uri().toString();
        this.passing = new Passing(origin);
    }

    /** Sends a request and returns the exchange with the answer it has now. */
    Exchange send(Exchange exchange) {
        return send(exchange, Map.of(TRACE_ID, "recorded", "User-Agent", USER_AGENT), caller(exchange));
    }

    /** The same under a name and from an address of its own. */
    Exchange send(Exchange exchange, String requestId, String address) {
        return send(
                exchange,
                Map.of(TRACE_ID, requestId, "User-Agent", USER_AGENT),
                caller(exchange).from(address));
    }

    private Exchange send(Exchange exchange, Map<String, String> usual, Api caller) {
        if (exchange.requestType().startsWith("multipart/")) {
            return exchange.answered(lines(upload(exchange, caller)));
        }
        HttpRequest.Builder request = caller.request(passing.resolve(exchange.target()));
        headers(exchange, usual).forEach((name, value) -> request.header(name, passing.resolve(value)));
        String body = passing.resolve(exchange.body());
        request.method(exchange.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return exchange.answered(lines(api.send(request)));
    }

    /** Of an upload the name of the file is recorded: the package of the sequence that is called so. */
    private Answer upload(Exchange exchange, Api caller) {
        String file = Shown.request(exchange).get(0).path("file").asString();
        String query = exchange.target().replaceFirst("[^?]*", "");
        return SequencePackage.named(file.replace(".zip", "")).upload(caller, query);
    }

    private Api caller(Exchange exchange) {
        return callers.computeIfAbsent(exchange.caller(), this::signedIn);
    }

    private Api signedIn(String name) {
        if (name.equals("nobody")) {
            return api;
        }
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findAny()
                .map(api::as)
                .orElseGet(() -> api.asUser(name));
    }

    private static Map<String, String> headers(Exchange exchange, Map<String, String> usual) {
        Map<String, String> headers = exchange.headers();
        usual.forEach(headers::putIfAbsent);
        if (!exchange.body().isEmpty()) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        return headers;
    }

    private List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("< " + answer.status());
        answer.response().headers().map().forEach((name, values) -> {
            String header = name.toLowerCase(Locale.ROOT);
            if (!UNRECORDED.contains(header)) {
                values.forEach(value -> lines.add("< %s: %s".formatted(header, passing.header(header, value))));
            }
        });
        if (answer.header("Content-Type").equals(Shown.ZIP)) {
            lines.add("<zip>");
        } else if (!answer.body().isEmpty()) {
            lines.addAll(Layout.lines(passing.body(answer.body())));
        }
        return lines;
    }
}
