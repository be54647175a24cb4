package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code postmaster.pid}, in which a server names itself while it runs on a data directory. */
final class PostmasterFile {

    /** Beyond the process numbers of every platform: PostgreSQL takes its owner for dead. */
    private static final String NOBODYS_PID = String.valueOf(Integer.MAX_VALUE - 1);

    private final Path data;
    private final Path file;

    PostmasterFile(DataDirectory directory) {
        this.data = directory.path();
        this.file = data.resolve("postmaster.pid");
    }

    /**
     * Returns the server that runs on the data directory, if there is one. A process that took over its number is not.
     */
    Optional<ProcessHandle> server() throws IOException {
        String pid = pid();
        if (pid.matches("\\d{1,18}")) {
            return ProcessHandle.of(Long.parseLong(pid)).filter(this::isServerHere);
        }
        return Files.exists(file)
                ? ProcessHandle.allProcesses().filter(this::isServerHere).findFirst()
                : Optional.empty();
    }

    /**
     * Takes away what would make the server believe that another one runs. The rest of the file is kept: with it the
     * server makes sure itself that nothing of its predecessor still writes.
     */
    void disown() throws IOException {
        String pid = pid();
        if (!pid.matches("\\d{1,18}")) {
            Files.deleteIfExists(file);
        } else if (ProcessHandle.of(Long.parseLong(pid)).isPresent()) {
            String content = Files.readString(file);
            Files.writeString(file, NOBODYS_PID + content.substring(content.indexOf(pid) + pid.length()));
        }
    }

    private String pid() throws IOException {
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private boolean isServerHere(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String[] arguments = info.arguments().orElse(new String[0]);
        boolean postgres = Stream.concat(
                        info.command().stream(), Arrays.stream(arguments).limit(1))
                .anyMatch(PostmasterFile::namesPostgres);
        boolean argumentsUnknown = info.arguments().isEmpty();
        return postgres
                && (argumentsUnknown || Arrays.asList(arguments).contains(data.toString()) || worksHere(process));
    }

    private static boolean namesPostgres(String command) {
        return command.replace('\\', '/').replaceFirst(".*/", "").startsWith("postgres");
    }

    /** A server started by hand may name the directory otherwise, but it always works in it. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }
}
