package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.platform.secret.SecretBox;
import com.f2x.neurohub.platform.webhook.RotateSecret;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives the default source the configured secret, if there is one; the one before stays valid for a day. */
@Component
@EnableConfigurationProperties(InboundProperties.class)
class ConfiguredSource implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ConfiguredSource.class);

    private final InboundProperties properties;
    private final SourceStore sources;
    private final SecretBox box;
    private final Clock clock;
    private final TransactionOperations transactions;

    ConfiguredSource(
            InboundProperties properties,
            SourceStore sources,
            SecretBox box,
            Clock clock,
            TransactionOperations transactions) {
        this.properties = properties;
        this.sources = sources;
        this.box = box;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String secret = properties.secret();
        if (secret != null && !secret.isBlank()) {
            transactions.executeWithoutResult(transaction -> give(properties.defaultSource(), secret));
        }
    }

    private void give(String code, String secret) {
        byte[] sealed = box.seal(secret);
        sources.addMissing(code, sealed);
        SourceStore.Known source = sources.lock(code).orElseThrow();
        List<String> present = source.secrets().open(box, clock.instant());
        if (!present.contains(secret)) {
            sources.rotate(source.id(), sealed, RotateSecret.USUAL.overlap().toSeconds());
            log.info("The webhook source {} has the newly configured secret", code);
        }
    }
}
