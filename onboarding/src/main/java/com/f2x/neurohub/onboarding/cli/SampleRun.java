package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.connection.ConnectionLimits;
import com.f2x.neurohub.onboarding.connection.Connector;
import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.credential.CachedCredentials;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.dictionary.TableName;
import com.f2x.neurohub.onboarding.dictionary.TableName.Part;
import com.f2x.neurohub.onboarding.extract.Extraction;
import com.f2x.neurohub.onboarding.extract.ExtractionOptions;
import com.f2x.neurohub.onboarding.extract.ExtractionResult;
import com.f2x.neurohub.onboarding.extract.TableChoice;
import com.f2x.neurohub.onboarding.failure.Exit;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.output.Archive;
import com.f2x.neurohub.onboarding.output.OutputDirectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From options to files: whichever way the options were given. */
final class SampleRun {

    private final Workplace workplace;
    private final SourceOptions source;
    private final ListOptions list;
    private final SampleOptions sample;
    private final Report report;
    private final CachedCredentials credentials;
    private final ConnectionLimits limits;

    SampleRun(Workplace workplace, SourceOptions source, ListOptions list, SampleOptions sample) {
        this.workplace = workplace;
        this.source = source;
        this.list = list;
        this.sample = sample;
        this.report = new Report(workplace.out(), workplace.err());
        this.credentials = source.credentials(workplace);
        this.limits = source.limits();
    }

    /** Only lists. */
    int list() {
        ExtractionOptions options = sample.options(source.environment(workplace));
        OutputDirectory directory = directory();
        SourceAccess access = credentials.get();
        ExtractionResult result =
                extract(access, directory, options, TableChoice.none(schema(access), list.includeViews()));
        report.tables(result.info());
        report.files(directory, result.manifest());
        return Exit.OK;
    }

    /** Samples what is chosen, and packs it if nothing is missing. */
    int sample() {
        ExtractionOptions options = sample.options(source.environment(workplace));
        List<TableName> named = named();
        OutputDirectory directory = directory();
        SourceAccess access = credentials.get();
        TableChoice choice = choice(access, named);
        ExtractionResult result = extract(access, directory, options, choice);
        report.samples(result.manifest());
        if (choice.isNone()) {
            report.tables(result.info());
            report.files(directory, result.manifest());
            throw new OnboardingException(FailureCode.TABLE_NOT_CHOSEN, "Only the list of tables was written");
        }
        if (result.failure().isPresent()) {
            report.files(directory, result.manifest());
            return Failures.tell(result.failure().get(), report.failed(result.manifest()), workplace.err());
        }
        report.archive(directory, result.manifest(), new Archive(directory).pack(false));
        return Exit.OK;
    }

    private List<TableName> named() {
        List<TableName> names = new ArrayList<>();
        if (sample.table() != null) {
            names.add(TableName.parse(sample.table()));
        }
        if (sample.tables() != null) {
            names.addAll(TableName.parseList(sample.tables()));
        }
        return names;
    }

    private TableChoice choice(SourceAccess access, List<TableName> named) {
        Part schema = schema(access);
        if (sample.allInSchema() && schema == null) {
            throw new OnboardingException(
                    FailureCode.CONFIG_MISSING, "--all-in-schema needs --schema or ORACLE_SCHEMA");
        }
        List<TableName> names = named;
        if (named.isEmpty() && !sample.allInSchema() && access.tableName() != null) {
            names = List.of(TableName.parse(access.tableName()));
        }
        return new TableChoice(names, sample.allInSchema() ? schema : null, schema, list.includeViews());
    }

    private @Nullable Part schema(SourceAccess access) {
        String schema = list.schema() != null ? list.schema() : access.schema();
        return schema == null ? null : TableName.parse(schema).name();
    }

    private OutputDirectory directory() {
        OutputDirectory directory = OutputDirectory.at(list.output());
        workplace.interruption().watch(directory);
        return directory;
    }

    private ExtractionResult extract(
            SourceAccess access, OutputDirectory directory, ExtractionOptions options, TableChoice choice) {
        report.connecting(access);
        try (SourceSession session = new Connector(credentials, workplace.opener(), limits).connect()) {
            return new Extraction(session, access, directory, options, report, workplace.clock()).run(choice);
        }
    }
}
