package com.f2x.neurohub.platform.idempotency;

import com.f2x.neurohub.shared.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A key as its caller means it.
 *
 * @param userId whose key it is; others may use the same text
 * @param text the key
 * @param fingerprint SHA-256, in hex, of the request that it names
 */
record IdempotencyKey(long userId, String text, String fingerprint) {

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");

    /**
     * Reads the key of a request that has one. The draft standard writes it as a quoted string, most clients without
     * quotes; both mean the same.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 400 if it is no key
     */
    static String text(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders(KeyedOperations.HEADER));
        if (sent.size() != 1) {
            throw Rule.MALFORMED_REQUEST.at(KeyedOperations.HEADER, "must be sent once");
        }
        String text = QUOTED.matcher(sent.get(0).strip()).replaceFirst("$1");
        if (!PRINTABLE.matcher(text).matches()) {
            throw Rule.MALFORMED_REQUEST.at(KeyedOperations.HEADER, "must be 1 to 255 printable ASCII characters");
        }
        return text;
    }
}
