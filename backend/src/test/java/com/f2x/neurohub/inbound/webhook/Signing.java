package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Another system that signs webhooks, by code of its own.
 *
 * @param api where they are sent
 * @param source as whose
 * @param secret what they are signed with
 */
record Signing(Api api, String source, String secret) {

    Answer deliver(UUID id, byte[] body) {
        return api.send(request(id, Instant.now(), body));
    }

    HttpRequest.Builder request(UUID id, Instant at, byte[] body) {
        return unsigned(body).header("X-MES-Delivery", id.toString()).header("X-MES-Signature", signature(at, body));
    }

    HttpRequest.Builder unsigned(byte[] body) {
        return api.request("/api/v1/webhooks/" + source).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    String signature(Instant at, byte[] body) {
        String time = Long.toString(at.getEpochSecond());
        return "t=%s,v1=%s".formatted(time, hex(secret.getBytes(StandardCharsets.UTF_8), time + ".", body));
    }

    /** The code of the scheme without time. */
    String bodyHash(byte[] body) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return hex(key, "", body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] key, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
