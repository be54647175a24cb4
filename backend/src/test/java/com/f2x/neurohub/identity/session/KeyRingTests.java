package com.f2x.neurohub.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void twoFirstStartsAtOnceUseTheSameKey() {
        List<String> ids =
                IntStream.range(0, 4)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(() -> ring(NOW).signing()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(JWK::getKeyID)
                        .distinct()
                        .toList();

        assertThat(ids).hasSize(1);
    }

    @Test
    void onlyItsOwnerReadsAKey() throws IOException {
        Path keys = directory.resolve("keys");
        RSAKey key = SigningKeys.in(keys, NOW).signing();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("signing-0001.pem"))))
                .isEqualTo("rw-------");
        assertThat(key.size()).isEqualTo(2048);
    }

    @Test
    void aNewKeyVerifiesAtOnceAndSignsWhenItHasSettled() throws IOException {
        String first = added("signing-0001.pem", NOW.minus(Duration.ofDays(90)));
        MovableClock clock = new MovableClock(NOW);
        KeyRing ring = new KeyRing(directory, clock);
        String second = added("signing-0002.pem", NOW.plusSeconds(1));

        clock.now = NOW.plus(Duration.ofMinutes(2));
        assertThat(ring.signing().getKeyID()).isEqualTo(first);
        assertThat(ring.current().keys()).extracting(RSAKey::getKeyID).containsExactly(first, second);

        clock.now = NOW.plus(Duration.ofMinutes(7));
        assertThat(ring.signing().getKeyID()).isEqualTo(second);

        Files.delete(directory.resolve("signing-0001.pem"));
        clock.now = NOW.plus(Duration.ofMinutes(9));
        assertThat(ring.current().keys()).extracting(RSAKey::getKeyID).containsExactly(second);
    }

    @Test
    void aFileThatIsNoKeyIsNamed() throws IOException {
        Files.writeString(directory.resolve("signing-0001.pem"), "no key");

        assertThatThrownBy(() -> ring(NOW)).hasMessageContaining("signing-0001.pem is no private RSA key");
    }

    private KeyRing ring(Instant now) {
        return new KeyRing(directory, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String added(String name, Instant at) throws IOException {
        Path elsewhere = Files.createTempDirectory("key");
        RSAKey key = SigningKeys.in(elsewhere, NOW).signing();
        Path file = Files.move(elsewhere.resolve("signing-0001.pem"), directory.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(at));
        return key.getKeyID();
    }

    private static final class MovableClock extends Clock {

        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
