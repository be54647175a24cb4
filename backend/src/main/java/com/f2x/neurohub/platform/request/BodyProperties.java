package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.shared.access.Caller;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large and how slow the bodies of requests may be.
 *
 * @param maxBodySize largest body of callers that are known
 * @param maxOpenBodySize largest body of those that are not (yet)
 * @param signedPaths beginnings of paths where the body itself proves who sent it
 * @param maxSignedBodySize largest body there
 * @param streamedPaths paths whose bodies are read as they come, however long and slow they are
 * @param bodyGrace how long a body may take whatever its size
 * @param bodyRate bytes that earn a body another second
 * @param bodyDeadline how long it may take in all
 * @param maxReaders bodies of known callers that may be waited for at once
 * @param maxOpenReaders bodies of others that may be waited for at once
 * @param maxStreams streamed bodies at once
 */
@Validated
@ConfigurationProperties("neurohub.web")
record BodyProperties(
        @NotNull @DefaultValue("32MB") DataSize maxBodySize,
        @NotNull @DefaultValue("16KB") DataSize maxOpenBodySize,
        @NotNull @DefaultValue Set<String> signedPaths,
        @NotNull @DefaultValue("1MB") DataSize maxSignedBodySize,
        @NotNull @DefaultValue Set<String> streamedPaths,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("10s")
        Duration bodyGrace,

        @NotNull @DefaultValue("4KB") DataSize bodyRate,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("2m")
        Duration bodyDeadline,

        @Positive @DefaultValue("80") int maxReaders,
        @Positive @DefaultValue("20") int maxOpenReaders,
        @Positive @DefaultValue("40") int maxStreams) {

    boolean isStreamed(String path) {
        return streamedPaths.contains(path);
    }

    boolean isSigned(String path) {
        return signedPaths.stream().anyMatch(path::startsWith);
    }

    /** The largest body a caller may send there; nobody is known before the token is read. */
    long limit(String path, @Nullable Caller caller) {
        if (isStreamed(path) && caller != null) {
            return Long.MAX_VALUE;
        }
        if (caller != null) {
            return maxBodySize.toBytes();
        }
        return (isSigned(path) ? maxSignedBodySize : maxOpenBodySize).toBytes();
    }

    /** How long a body may have taken once so much of it has come. */
    Duration patience(long received) {
        Duration earned = bodyGrace.plusSeconds(received / Math.max(1, bodyRate.toBytes()));
        return earned.compareTo(bodyDeadline) < 0 ? earned : bodyDeadline;
    }
}
