package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.ToolVersion;
import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.dictionary.Dictionary;
import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.output.Archive;
import com.f2x.neurohub.onboarding.output.Manifest;
import com.f2x.neurohub.onboarding.output.OutputDirectory;
import com.f2x.neurohub.onboarding.output.TableResult;
import com.f2x.neurohub.onboarding.output.WrittenFile;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One extraction: what there is, the chosen tables, the manifest. A table that fails does not keep the others from
 * being extracted; the manifest tells of it.
 */
public final class Extraction {

    /** The command's name, as manifests tell it. */
    public static final String TOOL = "neurohub-extract";

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss");

    private final SourceSession session;
    private final SourceAccess access;
    private final OutputDirectory directory;
    private final ExtractionOptions options;
    private final ExtractionListener listener;
    private final Clock clock;
    private final OffsetDateTime startedAt;
    private final String timestamp;
    private final Dictionary dictionary;
    private final List<WrittenFile> files = new ArrayList<>();
    private final List<TableResult> results = new ArrayList<>();

    /**
     * Begins one.
     *
     * @param session what is read from; it stays open
     * @param access how it was reached
     * @param directory where files go
     * @param options how to extract
     * @param listener hears how far it has come
     * @param clock gives the files their time, in its zone
     */
    public Extraction(
            SourceSession session,
            SourceAccess access,
            OutputDirectory directory,
            ExtractionOptions options,
            ExtractionListener listener,
            Clock clock) {
        this.session = session;
        this.access = access;
        this.directory = directory;
        this.options = options;
        this.listener = listener;
        this.clock = clock;
        this.startedAt = now();
        this.timestamp = TIMESTAMP.format(startedAt);
        this.dictionary = new Dictionary(session);
    }

    /**
     * Writes what there is and, of the chosen tables, what can be had.
     *
     * @throws OnboardingException if not even the list of tables can be had, or files cannot be written
     */
    public ExtractionResult run(TableChoice choice) {
        directory.removeEarlier(Manifest.FILE, Archive.FILE);
        SourceInfo info = inventory(choice);
        TableExtractor extractor = new TableExtractor(session, directory, options, listener, timestamp, files);
        List<Target> targets = targets(choice);
        boolean lost = false;
        for (int place = 0; place < targets.size(); place++) {
            listener.tableBegun(targets.get(place).text(), place + 1, targets.size());
            TableResult result = lost ? targets.get(place).lost() : extract(targets.get(place), extractor);
            lost = lost || (result.errorCode() != null && !sessionGoesOn(result.errorCode()));
            if (!results.contains(result)) {
                results.add(result);
            }
            listener.tableEnded(result);
        }
        return new ExtractionResult(info, finish());
    }

    private SourceInfo inventory(TableChoice choice) {
        SourceInfo info = new SourceInfo(
                dictionary.facts(), dictionary.tables(choice.schema(), choice.includeViews(), Dictionary.LISTED));
        files.add(directory.json(
                "database_info.json",
                new SourceInfo.DatabaseInfo(
                        info.database().version(),
                        info.database().currentUser(),
                        info.database().databaseTime(),
                        timestamp,
                        options.environment(),
                        SourceInfo.ExtractorConfig.of(access))));
        files.add(directory.json("accessible_tables.json", new SourceInfo.AccessibleTables(info.tables())));
        return info;
    }

    private List<Target> targets(TableChoice choice) {
        List<Target> targets = new ArrayList<>();
        choice.names().stream()
                .map(name -> name.within(choice.schema()))
                .map(Target::of)
                .forEach(targets::add);
        if (choice.allIn() != null) {
            List<SourceTable> all = dictionary.tables(choice.allIn(), choice.includeViews(), Integer.MAX_VALUE);
            if (all.isEmpty()) {
                throw new OnboardingException(
                        FailureCode.TABLE_NOT_FOUND,
                        "The dictionary shows no tables in the schema "
                                + choice.allIn().text());
            }
            all.stream().map(Target::of).forEach(targets::add);
        }
        return targets;
    }

    private TableResult extract(Target target, TableExtractor extractor) {
        SourceTable table;
        try {
            table = target.table().orElseGet(() -> dictionary.find(target.requireName()));
        } catch (OnboardingException e) {
            return TableResult.failed(null, target.text(), e.code().name(), e.detail(), List.of());
        }
        return results.stream()
                .filter(result -> Objects.equals(result.schema(), table.schema()))
                .filter(result -> result.tableName().equals(table.tableName()))
                .findFirst()
                .orElseGet(() -> extractor.extract(table));
    }

    /** After a failed statement the transaction is begun anew, if the connection still answers. */
    private boolean sessionGoesOn(String code) {
        if (code.equals(FailureCode.CONNECTION_LOST.name())) {
            return false;
        }
        try {
            session.restart("going on after a failure");
            return true;
        } catch (OnboardingException e) {
            return false;
        }
    }

    private Manifest finish() {
        files.add(directory.text("README.txt", Readme.text(access, options, timestamp)));
        Manifest manifest = new Manifest(
                TOOL,
                ToolVersion.current(),
                startedAt.toString(),
                now().toString(),
                options.environment(),
                options.told(),
                files.stream().sorted(Comparator.comparing(WrittenFile::name)).toList(),
                results);
        directory.json(Manifest.FILE, manifest);
        return manifest;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
