package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.platform.webhook.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a receiver.
 *
 * @param url the receiver
 * @param eventId the event, which names the delivery
 * @param body the event as CloudEvents writes it
 * @param signature signs the body
 * @param traceparent the trace that the delivery belongs to, as W3C writes it; null where none is kept
 */
record SignedEvent(
        String url,
        UUID eventId,
        String body,
        String signature,
        @Nullable String traceparent) {

    private static final String TRACE_HEADER = "traceparent";

    private static final ContentType CLOUD_EVENT = ContentType.parse("application/cloudevents+json; charset=UTF-8");

    HttpPost request() {
        HttpPost request = TargetRequest.to(url);
        request.setHeader(WebhookSignature.HEADER, signature);
        request.setHeader(WebhookSignature.DELIVERY_HEADER, eventId.toString());
        if (traceparent != null) {
            request.setHeader(TRACE_HEADER, traceparent);
        }
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), CLOUD_EVENT));
        return request;
    }
}
