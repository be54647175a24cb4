package com.f2x.neurohub.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordConfigurationTests {

    private final PasswordEncoder encoder = new PasswordConfiguration().passwordEncoder();

    @Test
    void whatNobodyCanProveIsCheckedAsAPasswordIs() {
        String nothing = Credentials.ofNobody().passwordHash();
        String real = String.valueOf(encoder.encode("a password"));

        assertThat(nothing)
                .hasSameSizeAs(real)
                .startsWith(real.substring(0, real.indexOf('}') + 1))
                .isNotEqualTo(Credentials.ofNobody().passwordHash());
        assertThat(encoder.matches("", nothing)).isFalse();
        assertThat(encoder.upgradeEncoding(nothing)).isFalse();
    }
}
