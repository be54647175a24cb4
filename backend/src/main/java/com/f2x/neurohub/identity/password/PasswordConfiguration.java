package com.f2x.neurohub.identity.password;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are hashed: PBKDF2 with HMAC-SHA-512, which takes passwords of any length (bcrypt stops at 72 bytes, 24
 * Hangul syllables) and is part of the JDK. The iterations are those OWASP recommends. The replaced system's bcrypt
 * hashes are still accepted, and renewed when their owner signs in.
 */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final String PBKDF2 = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    private static final int ITERATIONS = 210_000;

    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder pbkdf2 =
                new Pbkdf2PasswordEncoder("", SALT_BYTES, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        PasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder encoder =
                new DelegatingPasswordEncoder(PBKDF2, Map.of(PBKDF2, pbkdf2, "bcrypt", bcrypt));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return encoder;
    }

    /** Returns what looks like a hash, but was drawn: to hash a password for it would take a start half a second. */
    static String hashOfNothing() {
        byte[] drawn = new byte[SALT_BYTES + HASH_BYTES];
        new SecureRandom().nextBytes(drawn);
        return "{%s}%s".formatted(PBKDF2, HexFormat.of().formatHex(drawn));
    }
}
