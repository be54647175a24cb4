package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.connection.ConnectionLimits;
import com.f2x.neurohub.onboarding.connection.Connector;
import com.f2x.neurohub.onboarding.credential.CachedCredentials;
import com.f2x.neurohub.onboarding.dictionary.TableName;
import com.f2x.neurohub.onboarding.dictionary.TableName.Part;
import com.f2x.neurohub.onboarding.failure.Exit;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.output.Json;
import com.f2x.neurohub.onboarding.verification.Step;
import com.f2x.neurohub.onboarding.verification.Verification;
import com.f2x.neurohub.onboarding.verification.VerificationReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the connection. */
@Command(
        name = "verify-connection",
        description = "Checks credentials, network, login, dictionary and a table, step by step. It writes no file.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyCommand implements WorkplaceCommand {

    private final Workplace workplace;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Option(names = "--table", paramLabel = "TABLE", description = "what to read ten rows of (ORACLE_TABLE_NAME)")
    private @Nullable String table;

    @Option(names = "--schema", paramLabel = "SCHEMA", description = "where the table is (ORACLE_SCHEMA)")
    private @Nullable String schema;

    @Option(names = "--json", description = "print the steps as JSON")
    private boolean json;

    VerifyCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        CachedCredentials credentials = source.credentials(workplace);
        ConnectionLimits limits = source.limits();
        Connector connector = new Connector(credentials, workplace.opener(), limits);
        VerificationReport report = new Verification(credentials, connector, limits).run(chosen());
        if (json) {
            workplace.out().println(Json.text(report));
        } else {
            report.steps().forEach(this::print);
        }
        Optional<FailureCode> failure = report.failure();
        return failure.isEmpty() ? Exit.OK : advise(failure.get());
    }

    private @Nullable TableName chosen() {
        Part within = schema == null ? null : TableName.parse(schema).name();
        return table == null ? null : TableName.parse(table).within(within);
    }

    private void print(Step step) {
        String code = step.errorCode() == null ? "" : step.errorCode() + ": ";
        workplace
                .out()
                .printf(
                        "%-12s %-8s %6d ms  %s%s%n",
                        step.name(), step.status(), step.millis(), code, Report.printable(step.detail()));
    }

    private int advise(FailureCode code) {
        return Failures.tell(code, "The connection does not work yet", workplace.err());
    }
}
