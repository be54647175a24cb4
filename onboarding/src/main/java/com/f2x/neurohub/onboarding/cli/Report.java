package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import com.f2x.neurohub.onboarding.extract.ExtractionListener;
import com.f2x.neurohub.onboarding.extract.SourceInfo;
import com.f2x.neurohub.onboarding.output.Archive;
import com.f2x.neurohub.onboarding.output.Manifest;
import com.f2x.neurohub.onboarding.output.OutputDirectory;
import com.f2x.neurohub.onboarding.output.TableResult;
import com.f2x.neurohub.onboarding.output.TableStatus;
import com.f2x.neurohub.onboarding.output.WrittenFile;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people see: results on one stream, progress on the other. No value of a row is in it. */
final class Report implements ExtractionListener {

    private static final int SHOWN_TABLES = 50;
    private static final long TOLD_EVERY = 100_000;

    private final PrintWriter out;
    private final PrintWriter err;

    Report(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void connecting(SourceAccess access) {
        err.printf(
                "Connecting to %s as %s (settings from: %s)%n", access.address(), access.username(), access.origin());
    }

    @Override
    public void tableBegun(String table, int number, int of) {
        err.printf("[%d/%d] %s%n", number, of, printable(table));
    }

    @Override
    public void rowWritten(long rows) {
        if (rows % TOLD_EVERY == 0) {
            err.printf("  %,d rows%n", rows);
        }
    }

    @Override
    public void tableEnded(TableResult result) {
        if (result.status() == TableStatus.FAILED) {
            err.printf("  failed: %s: %s%n", result.errorCode(), printable(String.valueOf(result.error())));
        }
    }

    void tables(SourceInfo info) {
        out.printf("%s, user %s%n", info.database().version(), info.database().currentUser());
        out.printf("%d tables (up to 100, the largest first)%n", info.tables().size());
        info.tables().stream().limit(SHOWN_TABLES).forEach(this::table);
        if (info.tables().size() > SHOWN_TABLES) {
            out.printf(
                    "  ... and %d more in accessible_tables.json%n",
                    info.tables().size() - SHOWN_TABLES);
        }
    }

    private void table(SourceTable table) {
        String rows = table.view() ? "view" : table.numRows() == null ? "never counted" : table.numRows() + " rows";
        out.printf("  %s  %s%n", printable(table.toString()), rows);
    }

    void samples(Manifest manifest) {
        manifest.tables().forEach(this::sample);
    }

    private void sample(TableResult result) {
        out.printf(
                "%s  %s%s%s%s%n",
                printable(result.schema() == null ? result.tableName() : result.schema() + "." + result.tableName()),
                result.status().name().toLowerCase(Locale.ROOT),
                result.rows() == null ? "" : ", " + result.rows() + " rows",
                result.limitReached() ? " (the limit)" : "",
                result.maskedColumns().isEmpty()
                        ? ""
                        : ", masked: "
                                + String.join(", ", result.maskedColumns().keySet()));
    }

    /** Returns the failed tables with their codes. */
    String failed(Manifest manifest) {
        return manifest.tables().stream()
                .filter(table -> table.status() == TableStatus.FAILED)
                .map(table -> printable("%s: %s".formatted(table.tableName(), table.error())))
                .collect(Collectors.joining("; "));
    }

    void files(OutputDirectory directory, Manifest manifest) {
        out.printf("Files in %s:%n", directory.path().toAbsolutePath().normalize());
        manifest.files().forEach(file -> out.printf("  %s  %d bytes%n", file.name(), file.bytes()));
        out.printf("  %s%n", Manifest.FILE);
    }

    void archive(OutputDirectory directory, Manifest manifest, WrittenFile archive) {
        files(directory, manifest);
        packed(directory, archive);
        out.println("Next: look into the files, then send the archive, encrypted.");
    }

    void packed(OutputDirectory directory, WrittenFile archive) {
        out.printf(
                "Archive: %s  %d bytes  SHA-256 %s%n",
                directory.path().toAbsolutePath().normalize().resolve(Archive.FILE), archive.bytes(), archive.sha256());
    }

    /** Returns a text without what a terminal would obey. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
