package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.problem.Words;
import org.jspecify.annotations.Nullable;

/**
 * What became of a package.
 *
 * @param checksum SHA-256 of the zip, in hex
 * @param isNew whether it was stored; false if it is the present one already
 * @param previousVersion what was the present version before
 * @param message the same in words
 */
record UploadedSequence(
        long id,
        String name,
        String version,
        String displayName,
        String checksum,
        long packageSize,
        boolean isNew,
        @Nullable String previousVersion,
        Words message) {

    static UploadedSequence stored(TestSequence sequence, @Nullable String previousVersion) {
        return of(sequence, true, previousVersion, Words.of("Version %s is stored", sequence.getPackageVersion()));
    }

    static UploadedSequence unchanged(TestSequence sequence) {
        return of(sequence, false, null, Words.of("This package is version %s already", sequence.getPackageVersion()));
    }

    private static UploadedSequence of(
            TestSequence sequence, boolean isNew, @Nullable String previousVersion, Words message) {
        return new UploadedSequence(
                sequence.getId(),
                sequence.getName(),
                sequence.getPackageVersion(),
                sequence.getDisplayName(),
                sequence.getChecksum(),
                sequence.getPackageSize(),
                isNew,
                previousVersion,
                message);
    }
}
