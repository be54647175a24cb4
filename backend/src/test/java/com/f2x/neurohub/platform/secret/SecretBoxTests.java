package com.f2x.neurohub.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SecretBoxTests {

    private static final String KEY = "a key of thirty-two characters 1";
    private static final String NEXT = "a key of thirty-two characters 2";
    private static final String SECRET = "온도 0123456789abcdef0123456789abcdef";

    @Test
    void whatIsSealedIsReadAgainAndDiffersEachTime() {
        SecretBox box = box(KEY, null);

        assertThat(box.open(box.seal(SECRET))).isEqualTo(SECRET);
        assertThat(box.seal(SECRET)).isNotEqualTo(box.seal(SECRET));
        assertThat(new String(box.seal(SECRET), StandardCharsets.ISO_8859_1)).doesNotContain("0123456789");
    }

    @Test
    void thePreviousKeyStillReads() {
        byte[] sealed = box(KEY, null).seal(SECRET);

        assertThat(box(NEXT, KEY).open(sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> box(NEXT, null).open(sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NEUROHUB_WEBHOOKS_KEY");
    }

    @Test
    void whatWasChangedIsNotRead() {
        SecretBox box = box(KEY, null);
        byte[] sealed = box.seal(SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] tampered = sealed.clone();
            tampered[i] ^= 1;
            assertThatThrownBy(() -> box.open(tampered)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> box.open(new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        assertThatThrownBy(() -> box(null, null).seal(SECRET))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.rule()).isEqualTo(Rule.ENCRYPTION_KEY_MISSING));
    }

    private static SecretBox box(@Nullable String key, @Nullable String previous) {
        MockEnvironment environment = new MockEnvironment();
        if (key != null) {
            environment.setProperty("neurohub.webhooks.key", key);
        }
        if (previous != null) {
            environment.setProperty("neurohub.webhooks.previous-key", previous);
        }
        return new SecretBox(environment);
    }
}
