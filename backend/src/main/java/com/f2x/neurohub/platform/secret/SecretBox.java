package com.f2x.neurohub.platform.secret;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets that the application must know in clear and the database keeps, with AES-256-GCM. The key is
 * configured; what was encrypted with the previous one can still be read.
 */
@Component
public final class SecretBox {

    private static final byte[] PURPOSE = "neurohub webhook secrets".getBytes(StandardCharsets.UTF_8);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKeySpec key;
    private final List<SecretKeySpec> keys;

    SecretBox(Environment environment) {
        this.key = key(Setting.WEBHOOK_KEY.text(environment));
        this.keys = Stream.of(key, key(Setting.PREVIOUS_WEBHOOK_KEY.text(environment)))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Encrypts a secret.
     *
     * @throws ProblemException 422 if no key is configured
     */
    public byte[] seal(String secret) {
        if (key == null) {
            throw Rule.ENCRYPTION_KEY_MISSING.because("There is no key to encrypt secrets with");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Decrypts a secret.
     *
     * @throws IllegalStateException if it was encrypted with a key that is not configured, or is damaged
     */
    public String open(byte[] sealed) {
        return keys.stream()
                .flatMap(candidate -> opened(sealed, candidate).stream())
                .findFirst()
                .orElseThrow(() -> new SecretException("A stored secret cannot be read with "
                        + Setting.WEBHOOK_KEY.variable() + " or the key before it"));
    }

    private static Optional<String> opened(byte[] sealed, SecretKeySpec key) {
        try {
            byte[] secret =
                    cipher(Cipher.DECRYPT_MODE, key, sealed).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(PURPOSE);
        return cipher;
    }

    private static @Nullable SecretKeySpec key(@Nullable String configured) {
        if (configured == null || configured.isBlank()) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(configured.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(PURPOSE), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
