package com.f2x.neurohub.platform.idempotency;

import com.f2x.neurohub.shared.text.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells whether two requests are the same. */
final class Fingerprint {

    private static final String REASON = "X-Override-Reason";

    private Fingerprint() {}

    /** SHA-256, in hex, of all that decides what a POST does. */
    static String of(HttpServletRequest request, byte[] body) {
        MessageDigest digest = Sha256.begin();
        add(digest, request.getRequestURI());
        add(digest, request.getQueryString());
        add(digest, request.getContentType());
        add(digest, request.getHeader(REASON));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    /** Neither paths nor headers contain the line end that keeps them apart. */
    private static void add(MessageDigest digest, @Nullable String part) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
