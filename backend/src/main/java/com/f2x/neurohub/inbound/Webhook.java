package com.f2x.neurohub.inbound;

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

/**
 * A delivery as it came.
 *
 * @param source whose it claims to be
 * @param deliveryId the sender's number of it; null if there is none, or if it is no UUID
 * @param signature the header that signs time and body
 * @param bodyHash the header that signs the body alone, empty if absent
 * @param contentType what the body is said to be
 * @param contentEncoding how the body is said to be compressed
 * @param body the bytes that were signed
 */
record Webhook(
        String source,
        @Nullable UUID deliveryId,
        @Nullable String signature,
        String bodyHash,
        @Nullable String contentType,
        @Nullable String contentEncoding,
        byte[] body) {

    static final String BODY_HASH_HEADER = "X-Telegram-Bot-Api-Secret-Hash";

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TYPE = 255;
    private static final int LONGEST_ENCODING = 50;

    /**
     * Reads a delivery.
     *
     * @param limit bytes that the body may have
     * @throws com.f2x.neurohub.shared.problem.ProblemException 413 if it has more
     */
    static Webhook read(String source, HttpServletRequest request, long limit) throws IOException {
        String hash = request.getHeader(BODY_HASH_HEADER);
        return new Webhook(
                source,
                uuid(request.getHeader(WebhookSignature.DELIVERY_HEADER)),
                request.getHeader(WebhookSignature.HEADER),
                hash == null ? "" : hash.strip().toLowerCase(Locale.ROOT),
                bounded(request.getContentType(), LONGEST_TYPE),
                bounded(request.getHeader(HttpHeaders.CONTENT_ENCODING), LONGEST_ENCODING),
                body(request, limit));
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

    private static @Nullable UUID uuid(@Nullable String text) {
        return text != null && UUID_FORM.matcher(text.strip()).matches() ? UUID.fromString(text.strip()) : null;
    }

    private static @Nullable String bounded(@Nullable String header, int longest) {
        return header == null || header.length() <= longest ? header : header.substring(0, longest);
    }
}
