package com.f2x.neurohub.telemetry.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.info.SslInfo;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

class LocalTroublesTests {

    @TempDir
    private Path directory;

    @Test
    void aBackupThatIsTooOldOrMissingIsTold() throws IOException {
        LocalTroubles local = local(directory.toString());
        assertThat(local.backup())
                .singleElement()
                .satisfies(found -> assertThat(found.message().toString()).startsWith("There is no backup in"));

        Path dump = Files.writeString(directory.resolve("mes.dump"), "x");
        assertThat(local.backup()).isEmpty();

        Files.setLastModifiedTime(dump, FileTime.from(Instant.now().minus(Duration.ofHours(30))));
        assertThat(local.backup())
                .singleElement()
                .satisfies(found -> assertThat(found.message().toString()).endsWith("is 30 hours old"));
    }

    @Test
    void whereNoBackupIsExpectedNoneIsMissed() {
        assertThat(local("").backup()).isEmpty();
        assertThat(local(directory.resolve("nowhere").toString()).backup()).hasSize(1);
    }

    @Test
    void aCertificateIsToldBeforeItExpires() throws IOException, InterruptedException {
        assertThat(local("").certificates(withCertificate("soon", 5)))
                .singleElement()
                .satisfies(found -> assertThat(found.message().toString()).contains("CN=soon"));
        assertThat(local("").certificates(withCertificate("late", 90))).isEmpty();
    }

    private static LocalTroubles local(String backups) {
        return new LocalTroubles("node:x", "x", Limits.of(backups, Duration.ZERO), Clock.systemUTC());
    }

    private SslInfo withCertificate(String name, int days) throws IOException, InterruptedException {
        Path store = directory.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-keyalg",
                        "EC",
                        "-validity",
                        String.valueOf(days),
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit"))
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        JksSslStoreDetails details = new JksSslStoreDetails("PKCS12", null, "file:" + store, "changeit");
        return new SslInfo(new DefaultSslBundleRegistry(name, SslBundle.of(new JksSslStoreBundle(details, null))));
    }
}
