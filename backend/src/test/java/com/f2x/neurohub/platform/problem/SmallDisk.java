package com.f2x.neurohub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory on the disk of the machine, or a small disk of its own while one is mounted there. */
public final class SmallDisk implements AutoCloseable {

    /** Where it is. */
    public static final Path PATH = directory();

    static final List<String> SETTINGS = List.of(
            "neurohub.alerts.disk.path",
            "management.health.diskspace.path",
            "management.metrics.system.diskspace.paths");

    private static final Path FILLER = PATH.resolve("filler");

    private SmallDisk() {}

    /** Mounts it, which takes a superuser of the machine; without one the test is skipped. */
    public static SmallDisk mount() {
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=64m,mode=755", "tmpfs", PATH.toString()),
                "no small disk can be mounted here");
        return new SmallDisk();
    }

    /** Writes until the system refuses to. */
    public void fill() {
        try (OutputStream file = Files.newOutputStream(FILLER)) {
            byte[] block = new byte[4096];
            while (true) {
                file.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }

    /** Makes room again. */
    public void clear() {
        try {
            Files.deleteIfExists(FILLER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        succeeds("umount", "--lazy", PATH.toString());
    }

    private static Path directory() {
        try {
            Path path = Files.createTempDirectory("small-disk");
            path.toFile().deleteOnExit();
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
