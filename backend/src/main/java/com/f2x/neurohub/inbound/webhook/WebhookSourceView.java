package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook source on the wire.
 *
 * @param previousSecretUntil until when the secret before is accepted, too
 * @param secret what it signs with, shown only once, to who makes or rotates it
 */
record WebhookSourceView(
        long id,
        String sourceCode,
        String sourceName,
        Scheme scheme,
        boolean isActive,
        @Nullable Instant previousSecretUntil,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,

        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    static WebhookSourceView of(WebhookSource source, FetchLevel level) {
        return of(source, (String) null);
    }

    static WebhookSourceView of(WebhookSource source, @Nullable String secret) {
        return new WebhookSourceView(
                source.getId(),
                source.getSourceCode(),
                source.getSourceName(),
                source.getScheme(),
                source.isActive(),
                source.getPreviousSecretUntil(),
                secret,
                Edition.of(source));
    }

    @Override
    public String toString() {
        return "WebhookSourceView[id=%d, sourceCode=%s]".formatted(id, sourceCode);
    }
}
