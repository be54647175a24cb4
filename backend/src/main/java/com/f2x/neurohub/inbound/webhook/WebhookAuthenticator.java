package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.platform.secret.SecretBox;
import com.f2x.neurohub.platform.webhook.WebhookVerifier;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out whether a delivery is from the source it names. What it refuses took as long as what it accepts. */
@Component
class WebhookAuthenticator {

    private static final Logger log = LoggerFactory.getLogger(WebhookAuthenticator.class);

    /** Of sources that nobody knows. Nothing that is signed with it is accepted, either. */
    private static final List<String> NOBODYS = List.of("the secret of a source that does not exist");

    private final SourceStore sources;
    private final SecretBox box;
    private final Clock clock;
    private final WebhookVerifier verifier;

    WebhookAuthenticator(SourceStore sources, SecretBox box, Clock clock, InboundProperties properties) {
        this.sources = sources;
        this.box = box;
        this.clock = clock;
        this.verifier = new WebhookVerifier(clock, properties.tolerance());
    }

    /** The source of a delivery; empty if it is unknown or not active, or the delivery is not its own. */
    Optional<SourceStore.Known> sourceOf(Webhook webhook) {
        Optional<SourceStore.Known> source = sources.findActive(webhook.source());
        List<String> secrets = source.map(this::secrets).orElse(NOBODYS);
        Scheme scheme = source.map(SourceStore.Known::scheme).orElse(Scheme.SIGNED);
        boolean genuine = scheme.accepts(webhook, secrets, verifier);
        return source.filter(known -> genuine);
    }

    private List<String> secrets(SourceStore.Known source) {
        try {
            return source.secrets().open(box, clock.instant());
        } catch (IllegalStateException e) {
            log.error("Deliveries of a webhook source are refused", e);
            return List.of();
        }
    }
}
