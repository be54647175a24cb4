package com.f2x.neurohub.platform.webhook;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether whoever signed a webhook knew one of the secrets, and did so just now. */
public final class WebhookVerifier {

    private static final int LONGEST_HEADER = 1024;
    private static final int LONGEST_TIME = 12;
    private static final int CODE_DIGITS = 64;

    private final Clock clock;
    private final Duration tolerance;

    /**
     * Makes a verifier.
     *
     * @param tolerance how far the time of signing may lie behind or ahead
     */
    public WebhookVerifier(Clock clock, Duration tolerance) {
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /** Whether one of the codes in the header is that of the body under one of the secrets, and its time is near. */
    public boolean accepts(@Nullable String header, byte[] body, List<String> secrets) {
        Signed signed = Signed.read(header);
        return signed != null && isNear(signed.seconds()) && isGenuine(signed, body, secrets);
    }

    /** Compares in a time that does not tell where the first difference is, and with every secret. */
    private static boolean isGenuine(Signed signed, byte[] body, List<String> secrets) {
        boolean genuine = false;
        for (String secret : secrets) {
            byte[] expected = Hmac.ofSigned(secret, signed.seconds(), body);
            for (byte[] code : signed.codes()) {
                genuine |= MessageDigest.isEqual(expected, code);
            }
        }
        return genuine;
    }

    private boolean isNear(String seconds) {
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(seconds));
        return Duration.between(signedAt, clock.instant()).abs().compareTo(tolerance) <= 0;
    }

    /**
     * What a header says.
     *
     * @param seconds the time of signing, as it was signed
     * @param codes what may be the body's code
     */
    private record Signed(String seconds, List<byte[]> codes) {

        static @Nullable Signed read(@Nullable String header) {
            if (header == null || header.length() > LONGEST_HEADER) {
                return null;
            }
            String seconds = null;
            List<byte[]> codes = new ArrayList<>();
            for (String part : header.split(",", -1)) {
                String element = part.strip();
                if (element.startsWith("t=")) {
                    if (seconds != null) {
                        return null;
                    }
                    seconds = element.substring(2);
                } else if (element.matches("v1=[0-9a-fA-F]{" + CODE_DIGITS + "}")) {
                    codes.add(HexFormat.of().parseHex(element.substring("v1=".length())));
                }
            }
            return seconds != null && seconds.matches("[0-9]{1," + LONGEST_TIME + "}") && !codes.isEmpty()
                    ? new Signed(seconds, codes)
                    : null;
        }
    }
}
