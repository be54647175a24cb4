package com.f2x.neurohub.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a gateway reports of one step of one unit, signed as webhooks are.
 *
 * @param id the number of the delivery
 * @param body the report
 * @param signature the header that signs it
 */
public record SignedMessage(String id, String body, String signature) {

    /** Another one of this moment. */
    public static SignedMessage next(String secret) {
        UUID id = UUID.randomUUID();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Instant now = Instant.now();
        String body = """
                {"record_id":"%s","lot":"KR01PSA251101","unit":"WIP-KR01PSA251101-%03d","process":"FIRMWARE_UPLOAD",\
                "completed_at":"%s","result":"PASS","measurements":{"vmin":{"value":%.3f,"unit":"V"},\
                "current":{"value":%.3f,"unit":"A"}}}""".formatted(id, random.nextInt(1, 101), now, random.nextDouble(1, 5), random.nextDouble(0, 2));
        return new SignedMessage(id.toString(), body, signature(secret, now.getEpochSecond(), body));
    }

    private static String signature(String secret, long time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=%d,v1=%s".formatted(time, HexFormat.of().formatHex(code));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
