package com.f2x.neurohub.telemetry.trouble;

import static com.f2x.neurohub.alert.board.AlertSeverity.HIGH;
import static com.f2x.neurohub.alert.board.AlertSeverity.MEDIUM;

import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.execution.meter.StationClocks;
import com.f2x.neurohub.shared.problem.Words;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.boot.info.SslInfo;

/** What this node sees and others may not: clocks of its stations, its certificates, backups, parts of its own. */
final class LocalTroubles {

    private final String watch;
    private final String node;
    private final SystemProperties limits;
    private final Clock clock;

    LocalTroubles(String watch, String node, SystemProperties limits, Clock clock) {
        this.watch = watch;
        this.node = node;
        this.limits = limits;
        this.clock = clock;
    }

    /** Stations whose clocks are ahead. */
    Stream<Finding> clocks(StationClocks clocks) {
        return clocks.ahead().entrySet().stream()
                .filter(station -> station.getValue().compareTo(limits.clockAhead()) > 0)
                .map(station -> Finding.trouble(
                        watch + ":clock:" + station.getKey(),
                        MEDIUM,
                        Words.of("A station's clock is ahead"),
                        Words.of(
                                "The clock of station %s is %d seconds ahead",
                                station.getKey(), station.getValue().toSeconds())));
    }

    /** The latest backup, if it is too old or there is none. */
    Stream<Finding> backup() {
        String directory = limits.backup().directory();
        if (directory == null || directory.isBlank()) {
            return Stream.empty();
        }
        OptionalLong latest = Arrays.stream(
                        Objects.requireNonNullElse(new File(directory).listFiles(File::isFile), new File[0]))
                .mapToLong(File::lastModified)
                .max();
        if (latest.isEmpty()) {
            return Stream.of(noBackup(Words.of("There is no backup in %s", directory)));
        }
        Duration age = Duration.between(Instant.ofEpochMilli(latest.getAsLong()), clock.instant());
        return age.compareTo(limits.backup().age()) > 0
                ? Stream.of(noBackup(Words.of("The latest backup in %s is %d hours old", directory, age.toHours())))
                : Stream.empty();
    }

    /** That the trail is not what this node has told of it. */
    Stream<Finding> trail(boolean contradicted) {
        return contradicted
                ? Stream.of(Finding.trouble(
                        watch + ":trail",
                        HIGH,
                        Words.of("The audit trail was changed"),
                        Words.of("A block of the audit trail is not what node %s has told of it", node)))
                : Stream.empty();
    }

    /** Certificates of this node that end soon. */
    Stream<Finding> certificates(SslInfo certificates) {
        Instant soon = clock.instant().plus(limits.expiry());
        return certificates.getBundles().stream()
                .flatMap(bundle -> bundle.getCertificateChains().stream())
                .flatMap(chain -> chain.getCertificates().stream())
                .filter(certificate -> certificate.getValidityEnds() != null
                        && certificate.getValidityEnds().isBefore(soon))
                .map(certificate -> Finding.trouble(
                        watch + ":certificate:" + certificate.getSerialNumber(),
                        HIGH,
                        Words.of("A certificate expires"),
                        Words.of(
                                "Certificate %s of node %s is valid until %s",
                                String.valueOf(certificate.getSubject()),
                                node,
                                String.valueOf(certificate.getValidityEnds()))));
    }

    /** Parts of the node that do not work and take nobody out of service. */
    Stream<Finding> parts(Parts parts) {
        return parts.ill().stream()
                .map(part -> Finding.trouble(
                        watch + ":part:" + part,
                        HIGH,
                        Words.of("A part of the system does not work"),
                        Words.of("On node %s the part %s does not work", node, part)));
    }

    private Finding noBackup(Words message) {
        return Finding.trouble(watch + ":backup", HIGH, Words.of("No recent backup"), message);
    }
}
