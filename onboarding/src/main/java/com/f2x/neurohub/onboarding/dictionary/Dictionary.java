package com.f2x.neurohub.onboarding.dictionary;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.dictionary.TableName.Part;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.value.Times;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The source's dictionary: the views {@code ALL_*}, which show each user what he may read. */
public final class Dictionary {

    /** How many tables a list of the documents has. */
    public static final int LISTED = 100;

    private static final String VERSION = "SELECT BANNER FROM V$VERSION";
    private static final String USER_AND_TIME = "SELECT USER, SYSDATE FROM DUAL";
    private static final String PROBE = "SELECT 1 FROM DUAL";

    private final SourceSession session;

    public Dictionary(SourceSession session) {
        this.session = session;
    }

    /** Asks for nothing, to see whether there is an answer. */
    public void probe() {
        session.query("the probe", PROBE, row -> row.getInt(1));
    }

    /**
     * Returns what the source says about itself; the version is the driver's where the user may not read the banner.
     */
    public DatabaseFacts facts() {
        String version = session.queryIfAllowed("the version", VERSION, row -> row.getString(1)).stream()
                .findFirst()
                .orElseGet(this::versionByDriver);
        return session.query(
                        "user and time",
                        USER_AND_TIME,
                        row -> new DatabaseFacts(
                                version, row.getString(1), Times.local(row.getObject(2, LocalDateTime.class))))
                .get(0);
    }

    private String versionByDriver() {
        return session.productVersion().lines().findFirst().orElse("");
    }

    /**
     * Lists tables, the largest first.
     *
     * @param schema whose; null for everybody's but the database's own
     * @param includeViews whether views follow them
     * @param most how many at most
     */
    public List<SourceTable> tables(@Nullable Part schema, boolean includeViews, int most) {
        return new TableLister(session).list(schema, includeViews, most);
    }

    /**
     * Finds a table or view, also by a synonym.
     *
     * @throws OnboardingException if there is none, or more than one
     */
    public SourceTable find(TableName name) {
        return new TableFinder(session).find(name);
    }

    /** Returns all that the dictionary says about a table, without the driver's types. */
    public TableSchema describe(SourceTable table) {
        ColumnReader columns = new ColumnReader(session, table);
        KeyReader keys = new KeyReader(session, table);
        return new TableSchema(
                columns.columns(),
                table.schema(),
                table.tableName(),
                keys.primaryKey(),
                keys.foreignKeys(),
                keys.uniqueKeys(),
                keys.indexes(),
                columns.tableComment());
    }
}
