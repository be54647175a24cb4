package com.f2x.neurohub.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it can be given again. */
final class KeptAnswer {

    /** What an answer tells besides its body; other headers belong to the single request. */
    private static final List<String> HEADERS = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.ETAG,
            HttpHeaders.LINK,
            HttpHeaders.LOCATION);

    /** Who may call, and how often, is asked anew each time. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 429);

    private static final int FIRST_SERVER_ERROR = 500;

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    KeptAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** Takes what a handler has answered. */
    static KeptAnswer of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new HashMap<>();
        for (String name : HEADERS) {
            String value = name.equals(HttpHeaders.CONTENT_TYPE)
                    ? response.getContentType()
                    : String.join(", ", response.getHeaders(name));
            if (value != null && !value.isEmpty()) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    /** Takes back what a handler has answered. */
    @SuppressWarnings("NullAway") // null is how Servlet 6.1 removes a header
    static void discard(ContentCachingResponseWrapper response) {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_OK);
        HEADERS.forEach(name -> response.setHeader(name, null));
    }

    /** Whether the same request would be answered the same later. */
    boolean isLasting() {
        return status < FIRST_SERVER_ERROR && !PASSING.contains(status);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Gives the answer again. */
    void sendTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach((name, value) -> {
            if (name.equals(HttpHeaders.CONTENT_TYPE)) {
                response.setContentType(value);
            } else {
                response.setHeader(name, value);
            }
        });
        response.setHeader(KeyedOperations.REPLAYED, "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
