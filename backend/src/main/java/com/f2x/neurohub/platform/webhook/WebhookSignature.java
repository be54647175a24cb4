package com.f2x.neurohub.platform.webhook;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The header that signs a webhook: {@code t=<unix seconds>,v1=<hex>}, with a {@code v1} for each secret. */
public final class WebhookSignature {

    public static final String HEADER = "X-MES-Signature";

    /** The header that names the delivery, the same however often it is sent. */
    public static final String DELIVERY_HEADER = "X-MES-Delivery";

    private WebhookSignature() {}

    /** Signs a body, as sent at a time, with each of the secrets. */
    public static String of(byte[] body, Instant at, List<String> secrets) {
        String seconds = Long.toString(at.getEpochSecond());
        return secrets.stream()
                .map(secret -> ",v1=" + HexFormat.of().formatHex(Hmac.ofSigned(secret, seconds, body)))
                .collect(Collectors.joining("", "t=" + seconds, ""));
    }
}
