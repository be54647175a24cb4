package com.f2x.neurohub.identity.session;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signing keys as they are now: the directory is read again every minute, so that a key is added or removed without
 * a restart. A new key signs only after a while, when every node verifies with it.
 */
final class KeyRing implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final Duration READ_AGAIN = Duration.ofMinutes(1);
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private final Path directory;
    private final Clock clock;
    private SigningKeys keys;
    private Instant readAt;

    KeyRing(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.readAt = clock.instant();
        this.keys = read();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(current().all());
    }

    JWK signing() {
        return current().signing();
    }

    synchronized SigningKeys current() {
        if (readAt.plus(READ_AGAIN).isBefore(clock.instant())) {
            readAt = clock.instant();
            try {
                keys = read();
            } catch (IllegalStateException e) {
                log.error("The signing keys cannot be read again; the former ones stay", e);
            }
        }
        return keys;
    }

    private SigningKeys read() {
        return SigningKeys.in(directory, clock.instant().minus(SETTLING));
    }
}
