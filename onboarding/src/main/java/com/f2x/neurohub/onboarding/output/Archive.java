package com.f2x.neurohub.onboarding.output;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;

/**
 * The archive that is handed over: what the manifest lists, and the manifest. The same files make the same archive,
 * byte for byte.
 */
public final class Archive {

    public static final String FILE = "sample_data.zip";

    /** The earliest that the format can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OutputDirectory directory;

    public Archive(OutputDirectory directory) {
        this.directory = directory;
    }

    /**
     * Packs what the manifest lists.
     *
     * @param allowPartial whether tables may be missing
     * @throws OnboardingException if something is missing or has changed
     */
    public WrittenFile pack(boolean allowPartial) {
        Manifest manifest = manifest();
        if (!manifest.complete() && !allowPartial) {
            throw new OnboardingException(
                    FailureCode.ARCHIVE_INCOMPLETE,
                    "manifest.json tells of tables that failed: "
                            + String.join(
                                    ", ",
                                    manifest.tables().stream()
                                            .filter(table -> table.status() == TableStatus.FAILED)
                                            .map(TableResult::tableName)
                                            .toList()));
        }
        manifest.files().forEach(this::check);
        List<String> names = Stream.concat(manifest.files().stream().map(WrittenFile::name), Stream.of(Manifest.FILE))
                .distinct()
                .sorted()
                .toList();
        return write(names);
    }

    private Manifest manifest() {
        Path file = directory.path().resolve(Manifest.FILE);
        if (!Files.exists(file)) {
            throw new OnboardingException(FailureCode.ARCHIVE_INCOMPLETE, "There is no " + file);
        }
        try {
            return Optional.ofNullable(Json.read(file, Manifest.class)).orElseThrow(() -> unreadable(file));
        } catch (JacksonException e) {
            throw unreadable(file);
        }
    }

    private static OnboardingException unreadable(Path file) {
        return new OnboardingException(FailureCode.ARCHIVE_CHANGED, file + " cannot be read as a manifest");
    }

    /** Returns whether it is a plain name, on every system. */
    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && name.chars().noneMatch(character -> character < ' ' || "/\\:".indexOf(character) >= 0);
    }

    private void check(WrittenFile file) {
        if (!isPlain(file.name())) {
            throw changed(file.name(), "lies elsewhere");
        }
        Path path = directory.path().resolve(file.name());
        try {
            if (!Files.isRegularFile(path)) {
                throw changed(file.name(), "is missing");
            }
            if (Files.size(path) != file.bytes() || !Sha256.of(path).equals(file.sha256())) {
                throw changed(file.name(), "differs");
            }
        } catch (IOException e) {
            throw new OnboardingException(FailureCode.ARCHIVE_CHANGED, file.name() + " cannot be read", e);
        }
    }

    private WrittenFile write(List<String> names) {
        try (PartFile part = directory.begin(FILE)) {
            try (ZipOutputStream zip = new ZipOutputStream(part.stream())) {
                for (String name : names) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    Files.copy(directory.path().resolve(name), zip);
                    zip.closeEntry();
                }
            }
            return part.commit();
        } catch (IOException e) {
            throw OutputDirectory.failed(directory.path().resolve(FILE), e);
        }
    }

    private static OnboardingException changed(String name, String how) {
        return new OnboardingException(
                FailureCode.ARCHIVE_CHANGED, "%s %s, compared with manifest.json".formatted(name, how));
    }
}
