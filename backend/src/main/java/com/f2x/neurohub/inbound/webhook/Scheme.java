package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.platform.webhook.Hmac;
import com.f2x.neurohub.platform.webhook.WebhookVerifier;
import com.f2x.neurohub.shared.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** How a source proves that a delivery is its own. */
enum Scheme {
    /** Time and body are signed; a delivery that was overheard is worth nothing minutes later. */
    SIGNED {
        @Override
        boolean accepts(Webhook webhook, List<String> secrets, WebhookVerifier verifier) {
            return webhook.deliveryId() != null && verifier.accepts(webhook.signature(), webhook.body(), secrets);
        }
    },

    /** The body alone is signed, with the SHA-256 of the secret: for controllers that know no time. */
    BODY_SHA256KEY {
        @Override
        boolean accepts(Webhook webhook, List<String> secrets, WebhookVerifier verifier) {
            boolean genuine = false;
            for (String secret : secrets) {
                byte[] key = Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
                String expected = HexFormat.of().formatHex(Hmac.of(key, webhook.body()));
                genuine |= MessageDigest.isEqual(bytes(expected), bytes(webhook.bodyHash()));
            }
            return genuine && webhook.isDeliveryIdReadable();
        }
    };

    /** Whether the delivery is from somebody who knows one of the secrets. */
    abstract boolean accepts(Webhook webhook, List<String> secrets, WebhookVerifier verifier);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
