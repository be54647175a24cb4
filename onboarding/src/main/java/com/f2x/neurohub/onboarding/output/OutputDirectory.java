package com.f2x.neurohub.onboarding.output;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The directory that files of an extraction go to. One that is made here can be read by its owner only. */
public final class OutputDirectory {

    private static final String UNFINISHED = ".part";

    private final Path path;
    private final Set<PartFile> open = ConcurrentHashMap.newKeySet();

    private boolean abandoned;

    private OutputDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes the directory where it is missing.
     *
     * @throws OnboardingException if files cannot be written there
     */
    public static OutputDirectory at(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path.toAbsolutePath());
                protect(path);
            }
            return new OutputDirectory(path);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /** Returns the directory without making it; what is in it is looked for by whoever needs it. */
    public static OutputDirectory existing(Path path) {
        return new OutputDirectory(path);
    }

    private static void protect(Path path) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    /** Begins a file. */
    public synchronized PartFile begin(String name) throws IOException {
        if (abandoned) {
            throw new IOException("The run is being ended");
        }
        PartFile part = new PartFile(path.resolve(name + UNFINISHED), path.resolve(name), open::remove);
        open.add(part);
        return part;
    }

    /** Writes a value as JSON. */
    public WrittenFile json(String name, Object value) {
        return write(name, Json.bytes(value));
    }

    /** Writes a text. */
    public WrittenFile text(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private WrittenFile write(String name, byte[] content) {
        try (PartFile part = begin(name)) {
            try (OutputStream out = part.stream()) {
                out.write(content);
            }
            return part.commit();
        } catch (IOException e) {
            throw failed(path.resolve(name), e);
        }
    }

    /** Removes what an earlier run would be taken for this one by. */
    public void removeEarlier(String... names) {
        for (String name : names) {
            try {
                Files.deleteIfExists(path.resolve(name));
            } catch (IOException e) {
                throw failed(path.resolve(name), e);
            }
        }
    }

    /** Removes unfinished files and begins no other, when the run is ended from outside. */
    public synchronized void abandon() {
        abandoned = true;
        open.forEach(PartFile::discard);
    }

    /** Returns the failure to write. */
    public static OnboardingException failed(Path file, IOException cause) {
        return new OnboardingException(
                FailureCode.OUTPUT_FAILED,
                "%s cannot be written: %s".formatted(file, cause.getClass().getSimpleName() + " " + cause.getMessage()),
                cause);
    }
}
