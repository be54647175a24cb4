package com.f2x.neurohub.onboarding.verification;

import com.f2x.neurohub.onboarding.connection.ConnectionLimits;
import com.f2x.neurohub.onboarding.connection.Connector;
import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.credential.CachedCredentials;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.dictionary.Dictionary;
import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import com.f2x.neurohub.onboarding.dictionary.TableName;
import com.f2x.neurohub.onboarding.dictionary.TableName.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a source step by step, each with its time and, if it fails, its code: where a chain of things can be wrong, it
 * tells which. No value of a row is shown.
 */
public final class Verification {

    private static final int SHOWN_TABLES = 10;

    private final CachedCredentials credentials;
    private final Connector connector;
    private final ConnectionLimits limits;
    private final StepRunner steps = new StepRunner();

    public Verification(CachedCredentials credentials, Connector connector, ConnectionLimits limits) {
        this.credentials = credentials;
        this.connector = connector;
        this.limits = limits;
    }

    /**
     * Runs all steps.
     *
     * @param table what to read ten rows of; null for what the source's settings name, if they do
     */
    public VerificationReport run(@Nullable TableName table) {
        Optional<SourceAccess> access = steps.run("credentials", credentials::get, Verification::told);
        reach(access);
        Optional<SourceSession> session = steps.run("login", connector::connect, Verification::version);
        try {
            steps.run("probe", () -> probe(session.orElseThrow()), Function.identity());
            steps.run("list", () -> list(session.orElseThrow(), access.orElseThrow()), Function.identity());
            sample(session, access, table);
        } finally {
            session.ifPresent(SourceSession::close);
        }
        return steps.report();
    }

    private void reach(Optional<SourceAccess> access) {
        String host = access.map(SourceAccess::host).orElse(null);
        if (access.isPresent() && host == null) {
            steps.skip("tcp", "ORACLE_JDBC_URL says where the source is");
            return;
        }
        steps.run(
                "tcp",
                () -> {
                    Reachability.check(
                            String.valueOf(host), access.orElseThrow().port(), limits);
                    return access.orElseThrow().address();
                },
                Function.identity());
    }

    private static String told(SourceAccess access) {
        return "%s as %s, password %s, from: %s"
                .formatted(access.address(), access.username(), access.password(), access.origin());
    }

    private static String version(SourceSession session) {
        return new Dictionary(session).facts().version();
    }

    private static String probe(SourceSession session) {
        new Dictionary(session).probe();
        return "the database answers";
    }

    private static String list(SourceSession session, SourceAccess access) {
        Part schema = access.schema() == null ? null : Part.plain(access.schema());
        List<SourceTable> tables = new Dictionary(session).tables(schema, false, SHOWN_TABLES);
        return tables.isEmpty()
                ? "the user sees no tables"
                : "the largest tables: "
                        + tables.stream().map(SourceTable::toString).collect(Collectors.joining(", "));
    }

    private void sample(Optional<SourceSession> session, Optional<SourceAccess> access, @Nullable TableName table) {
        TableName chosen = table != null
                ? table
                : access.map(SourceAccess::tableName).map(TableName::parse).orElse(null);
        if (chosen == null) {
            steps.skip("sample", "no table is named");
            return;
        }
        Part schema = access.map(SourceAccess::schema).map(Part::plain).orElse(null);
        steps.run(
                "sample",
                () -> new TableProbe(session.orElseThrow()).describe(chosen.within(schema)),
                Function.identity());
    }
}
