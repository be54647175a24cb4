package com.f2x.neurohub.onboarding.output;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A file of an extraction.
 *
 * @param name within the directory
 * @param bytes its size
 * @param sha256 its hash, in hexadecimal digits
 * @param rows how many rows of data are in it; null where it holds none
 */
public record WrittenFile(
        String name, long bytes, String sha256, @Nullable Long rows) {

    public WrittenFile {
        requireNonNull(name, "name");
        requireNonNull(sha256, "sha256");
    }

    public WrittenFile withRows(long count) {
        return new WrittenFile(name, bytes, sha256, count);
    }
}
