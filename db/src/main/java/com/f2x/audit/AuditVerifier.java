package com.f2x.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Checks an export of the audit trail against heads that were kept elsewhere and the public key that signed them:
 *
 * <pre>java -cp neurohub-db.jar com.f2x.audit.AuditVerifier export.ndjson --anchors heads.ndjson --key audit.pem</pre>
 *
 * <p>It prints a line for each finding and a summary, and exits with 0 if there is none, 1 if there are some, 2 if it
 * cannot read something. Without anchors it cannot see that all blocks were made anew, nor that the newest are missing.
 */
public final class AuditVerifier {

    private static final int INTACT = 0;
    private static final int FINDINGS = 1;
    private static final int UNREADABLE = 2;

    private AuditVerifier() {}

    /**
     * Checks the export in the first argument.
     *
     * @param arguments the export, and any number of {@code --anchors} and {@code --key} with a file each
     */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    /** Does the same, prints it elsewhere and returns the exit code. */
    static int run(PrintStream out, String... arguments) {
        if (arguments.length % 2 == 0) {
            System.err.println("Usage: AuditVerifier export.ndjson [--anchors heads.ndjson]... [--key public.pem]...");
            return UNREADABLE;
        }
        try {
            List<Anchor> anchors = new ArrayList<>();
            List<PublicKey> keys = new ArrayList<>();
            for (int place = 1; place < arguments.length; place += 2) {
                option(arguments[place], Path.of(arguments[place + 1]), anchors, keys);
            }
            return verify(out, Path.of(arguments[0]), anchors, keys);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            System.err.println(e);
            return UNREADABLE;
        }
    }

    private static void option(String name, Path file, List<Anchor> anchors, List<PublicKey> keys)
            throws IOException, GeneralSecurityException {
        switch (name) {
            case "--anchors" ->
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .map(Anchor::read)
                        .forEach(anchors::add);
            case "--key" -> keys.add(key(Files.readString(file)));
            default -> throw new IllegalArgumentException("Unknown option " + name);
        }
    }

    private static int verify(PrintStream out, Path export, List<Anchor> anchors, List<PublicKey> keys)
            throws IOException {
        Verification verification = new Verification();
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                verification.line(line);
            }
        }
        List<Finding> findings = verification.end(anchors, keys);
        findings.forEach(out::println);
        out.println(verification.summary());
        return findings.isEmpty() ? INTACT : FINDINGS;
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        String content = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(content)));
    }
}
