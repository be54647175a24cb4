package com.f2x.neurohub.execution.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The records of a real wafer, which lie beside the project and not in it. */
final class WaferFile {

    static final int RUNS = 1569;
    static final int UNITS = 1456;
    static final int PASSED = 1389;
    static final String LOT = "GAL-LOT";
    static final String PROCESS = "EWS";

    private static final Path FILE = Path.of("../../shared/data/wafer-lot2.ndjson.gz");

    private WaferFile() {}

    /** The records, a line each; the test is skipped where they are absent. */
    static String lines() {
        assumeTrue(Files.exists(FILE), "The wafer file is not there: " + FILE.toAbsolutePath());
        try (InputStream file = new GZIPInputStream(Files.newInputStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same records as if they were of another lot. */
    static String lines(String lot) {
        return lines().replace("\"lot\":\"" + LOT + "\"", "\"lot\":\"" + lot + "\"")
                .replace("\"record_id\":\"" + LOT, "\"record_id\":\"" + lot);
    }

    /** The same records as if the wafer were another one of its lot. */
    static String ofWafer(String wafer, String lines) {
        return lines.replace("\"wafer\":\"02\"", "\"wafer\":\"" + wafer + "\"").replace("-02-", "-" + wafer + "-");
    }
}
