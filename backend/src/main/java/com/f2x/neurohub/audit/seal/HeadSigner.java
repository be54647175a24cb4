package com.f2x.neurohub.audit.seal;

import com.f2x.neurohub.shared.file.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Signs heads with the configured key, else with one that this machine draws for itself and keeps. In production, where
 * containers forget their files, nothing is drawn: without a configured key heads are told without a signature.
 */
@Component
@EnableConfigurationProperties(SealProperties.class)
final class HeadSigner {

    private static final Logger log = LoggerFactory.getLogger(HeadSigner.class);

    private final @Nullable SigningKey key;

    HeadSigner(SealProperties properties, Environment environment) {
        String configured = properties.signingKey();
        if (configured != null && !configured.isBlank()) {
            this.key = SigningKey.read(configured);
        } else if (environment.acceptsProfiles(Profiles.of("production"))) {
            this.key = null;
            log.warn("Heads of the audit trail are not signed: NEUROHUB_AUDIT_SIGNING_KEY is not set");
        } else {
            this.key = kept(properties.drawnKeyFile());
        }
    }

    /** The key; empty if nothing is signed. */
    Optional<SigningKey> key() {
        return Optional.ofNullable(key);
    }

    /** Without a place for it nothing is signed: that must keep no plant from working. */
    private static @Nullable SigningKey kept(Path file) {
        try {
            if (Files.exists(file)) {
                return SigningKey.read(Files.readString(file));
            }
            SigningKey drawn = SigningKey.draw();
            PrivateFile.replace(file, drawn.privatePem());
            log.info("Heads of the audit trail are signed with a key that was drawn; it is in {}", file);
            return drawn;
        } catch (IOException | IllegalArgumentException e) {
            log.warn(
                    "Heads of the audit trail are not signed: a key can neither be read nor kept in {}: {}",
                    file,
                    e.toString());
            return null;
        }
    }
}
