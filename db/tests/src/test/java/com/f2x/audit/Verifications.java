package com.f2x.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs of the verifier. */
public final class Verifications {

    private Verifications() {}

    /** Returns what it finds: finding, block and row, separated by {@code |}. */
    public static List<String> findings(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = AuditVerifier.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        List<String> findings = lines.subList(0, lines.size() - 1);
        if (code != (findings.isEmpty() ? 0 : 1)) {
            throw new IllegalStateException("Exit code " + code + " of " + lines);
        }
        return findings.stream().map(Verifications::columns).toList();
    }

    /** Returns what it prints, and its exit code, in a JVM that has nothing but the verifier. */
    public static String inAProcessOfItsOwn(Path export) throws IOException, InterruptedException {
        String classes = AuditVerifier.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        AuditVerifier.class.getName(),
                        export.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + "exit " + process.waitFor();
    }

    private static String columns(String line) {
        String[] words = line.split(":")[0].split(" ");
        return words[0] + "|" + words[2] + "|" + (words.length > 4 ? words[4] : "null");
    }
}
