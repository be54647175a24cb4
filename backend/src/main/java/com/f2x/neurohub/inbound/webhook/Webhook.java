package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.inbound.event.Sender;
import com.f2x.neurohub.platform.webhook.WebhookSignature;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A delivery as it came. */
final class Webhook {

    static final String BODY_HASH_HEADER = "X-Telegram-Bot-Api-Secret-Hash";

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TYPE = 255;
    private static final int LONGEST_ENCODING = 50;

    private final String source;
    private final HttpServletRequest request;
    private final byte[] body;

    private Webhook(String source, HttpServletRequest request, byte[] body) {
        this.source = source;
        this.request = request;
        this.body = body;
    }

    /**
     * Reads a delivery.
     *
     * @param source whose it claims to be
     * @param limit bytes that the body may have
     * @throws com.f2x.neurohub.shared.problem.ProblemException 413 if it has more
     */
    static Webhook read(String source, HttpServletRequest request, long limit) throws IOException {
        return new Webhook(source, request, body(request, limit));
    }

    String source() {
        return source;
    }

    /** The sender's number of it; null if there is none, or if it is no UUID. */
    @Nullable
    UUID deliveryId() {
        String text = request.getHeader(WebhookSignature.DELIVERY_HEADER);
        return text != null && UUID_FORM.matcher(text.strip()).matches() ? UUID.fromString(text.strip()) : null;
    }

    /** Whether the sender's number of it can be read, or there is none. */
    boolean isDeliveryIdReadable() {
        return request.getHeader(WebhookSignature.DELIVERY_HEADER) == null || deliveryId() != null;
    }

    /** The header that signs time and body. */
    @Nullable
    String signature() {
        return request.getHeader(WebhookSignature.HEADER);
    }

    /** The header that signs the body alone, empty if absent. */
    String bodyHash() {
        String hash = request.getHeader(BODY_HASH_HEADER);
        return hash == null ? "" : hash.strip().toLowerCase(Locale.ROOT);
    }

    /** What the body is said to be. */
    @Nullable
    String contentType() {
        return bounded(request.getContentType(), LONGEST_TYPE);
    }

    /** How the body is said to be compressed. */
    @Nullable
    String contentEncoding() {
        return bounded(request.getHeader(HttpHeaders.CONTENT_ENCODING), LONGEST_ENCODING);
    }

    /** Who sends it. */
    Sender sender() {
        return Sender.of(request, Sender.WEBHOOK);
    }

    /** The bytes that were signed. */
    byte[] body() {
        return body;
    }

    private static byte[] body(HttpServletRequest request, long limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw Rule.CONTENT_TOO_LARGE.because("The request has too much content");
        }
        try (InputStream body = request.getInputStream()) {
            byte[] bytes = body.readNBytes(Math.toIntExact(limit) + 1);
            if (bytes.length > limit) {
                throw Rule.CONTENT_TOO_LARGE.because("The request has too much content");
            }
            return bytes;
        }
    }

    private static @Nullable String bounded(@Nullable String header, int longest) {
        return header == null || header.length() <= longest ? header : header.substring(0, longest);
    }
}
