package com.f2x.neurohub.onboarding.dictionary;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.dictionary.TableName.Part;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the table that a name means: what is typed is only ever compared. */
final class TableFinder {

    private static final String TABLES =
            "SELECT OWNER, TABLE_NAME, NUM_ROWS, TABLESPACE_NAME FROM ALL_TABLES WHERE TABLE_NAME IN (?, ?)";
    private static final String VIEWS = "SELECT OWNER, VIEW_NAME FROM ALL_VIEWS WHERE VIEW_NAME IN (?, ?)";
    private static final String SYNONYMS = """
            SELECT OWNER, SYNONYM_NAME, TABLE_OWNER, TABLE_NAME
            FROM ALL_SYNONYMS
            WHERE SYNONYM_NAME IN (?, ?) AND DB_LINK IS NULL
            """;
    private static final String USER = "SELECT USER FROM DUAL";
    private static final String PUBLIC = "PUBLIC";

    private final SourceSession session;

    TableFinder(SourceSession session) {
        this.session = session;
    }

    SourceTable find(TableName name) {
        return choose(name, stored(name)).or(() -> bySynonym(name)).orElseThrow(() -> notFound(name));
    }

    private List<SourceTable> stored(TableName name) {
        String text = name.name().text();
        String folded = name.name().folded();
        List<SourceTable> found = new ArrayList<>(session.query("the table", TABLES, TableLister::table, text, folded));
        found.addAll(session.query("the view", VIEWS, TableLister::view, text, folded));
        return found;
    }

    /** The spelling as written comes first, and the user's own among those of several schemas. */
    private Optional<SourceTable> choose(TableName name, List<SourceTable> found) {
        Part schema = name.schema();
        List<SourceTable> matching = found.stream()
                .filter(table -> schema == null || schema.matches(table.schema()))
                .toList();
        List<SourceTable> spelled = preferring(
                matching, table -> table.tableName().equals(name.name().text()));
        if (schema != null) {
            return preferring(spelled, table -> table.schema().equals(schema.text())).stream()
                    .findFirst();
        }
        return spelled.size() < 2 ? spelled.stream().findFirst() : own(name, spelled);
    }

    private static List<SourceTable> preferring(List<SourceTable> tables, Predicate<SourceTable> preference) {
        List<SourceTable> preferred = tables.stream().filter(preference).toList();
        return preferred.isEmpty() ? tables : preferred;
    }

    private Optional<SourceTable> own(TableName name, List<SourceTable> found) {
        String user = user();
        List<SourceTable> own =
                found.stream().filter(table -> table.schema().equals(user)).toList();
        if (own.isEmpty()) {
            throw new OnboardingException(
                    FailureCode.TABLE_AMBIGUOUS,
                    "%s is in the schemas %s"
                            .formatted(
                                    name,
                                    found.stream()
                                            .map(SourceTable::schema)
                                            .sorted()
                                            .collect(Collectors.joining(", "))));
        }
        return own.stream().findFirst();
    }

    private Optional<SourceTable> bySynonym(TableName name) {
        String user = user();
        return session
                .queryIfAllowed(
                        "the synonym",
                        SYNONYMS,
                        row -> new String[] {row.getString(1), row.getString(3), row.getString(4)},
                        name.name().text(),
                        name.name().folded())
                .stream()
                .filter(synonym -> applies(synonym[0], name.schema(), user))
                .map(synonym -> new TableName(new Part(synonym[1], true), new Part(synonym[2], true)))
                .map(target -> choose(target, stored(target)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean applies(String owner, @Nullable Part schema, String user) {
        return schema == null ? owner.equals(user) || owner.equals(PUBLIC) : schema.matches(owner);
    }

    private String user() {
        return session.query("the user", USER, row -> row.getString(1)).get(0);
    }

    private static OnboardingException notFound(TableName name) {
        return new OnboardingException(FailureCode.TABLE_NOT_FOUND, "The dictionary shows no table or view " + name);
    }
}
