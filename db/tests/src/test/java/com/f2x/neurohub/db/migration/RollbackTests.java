package com.f2x.neurohub.db.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import com.f2x.neurohub.testing.machine.Effort;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way back. */
class RollbackTests {

    /** How many go both ways; the whole way down and up again goes through all of them. */
    private static final int NEWEST = Effort.times(8);

    private static TestDatabase oldest;
    private static TestDatabase newest;

    @BeforeAll
    static void prepare() {
        oldest = TestPostgres.emptyDatabase();
        Chain.migrate(oldest, Version.all().get(0));
        newest = TestPostgres.freshDatabase();
    }

    @AfterEach
    void drop() {
        FilledDatabases.dropCopies();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void forthAndBackAndForthEndInTheSameSchemaAndTheSameRows(Version version) throws SQLException {
        TestDatabase database = FilledDatabases.before(version);
        List<String> older = SchemaSnapshot.of(database);
        Map<String, List<String>> columns = Rows.columns(database);
        List<String> rows = Rows.all(database, columns);

        Chain.migrate(database, version);

        List<String> newer = SchemaSnapshot.of(database);
        assertThat(Rows.all(database, Rows.common(columns, Rows.columns(database))))
                .containsAll(rows);

        Chain.takeBack(database, version);

        assertThat(SchemaSnapshot.of(database)).isEqualTo(older);
        assertThat(Rows.all(database, columns)).containsExactlyInAnyOrderElementsOf(rows);

        Chain.migrate(database, version);

        assertThat(SchemaSnapshot.of(database)).isEqualTo(newer);
    }

    @ParameterizedTest
    @MethodSource("versionsWithRowsOfTheirOwn")
    void whatWouldBeLostIsRefusedAndForcedItIsNothingElse(Version version) throws SQLException {
        TestDatabase database = FilledDatabases.at(version);
        List<String> rows = Rows.all(database, Rows.columns(database));

        assertThatThrownBy(() -> Chain.takeBack(database, version))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Taking back %s would lose ".formatted(version));

        assertThat(SchemaSnapshot.of(database)).isEqualTo(FilledDatabases.schema(version));
        assertThat(Rows.all(database, Rows.columns(database))).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(Rows.of(database, "select version from flyway_schema_history"))
                .contains(version.number());

        Chain.forceBack(database, version);

        TestDatabase older = FilledDatabases.original(version.previous());
        Map<String, List<String>> columns = Rows.columns(older);
        assertThat(SchemaSnapshot.of(database)).isEqualTo(SchemaSnapshot.of(older));
        assertThat(Rows.all(database, columns)).containsAll(Rows.all(older, columns));
    }

    @Test
    void theWholeWayDownAndUpAgain() throws SQLException {
        TestDatabase database = FilledDatabases.at(Version.head());

        for (int last = Version.all().size() - 1; last >= 0; last--) {
            Chain.forceBack(database, Version.all().get(last));
        }

        assertThat(Rows.columns(database)).isEmpty();
        assertThat(SchemaSnapshot.of(database)).isEqualTo(SchemaSnapshot.of(TestPostgres.emptyDatabase()));
        assertThat(Chain.migrate(database)).isEqualTo(Version.all().size());
        assertThat(SchemaSnapshot.of(database)).containsExactlyElementsOf(FilledDatabases.schema(Version.head()));
    }

    @ParameterizedTest
    @MethodSource("allButTheNewest")
    void aVersionUnderALaterOneIsRefused(Version version) {
        assertThatThrownBy(() -> Chain.forceBack(newest, version))
                .hasMessageContaining(
                        "%s is not the last version installed: take back %s first".formatted(version, Version.head()));
    }

    @ParameterizedTest
    @MethodSource("allButTheOldest")
    void aVersionThatIsNotInstalledIsRefused(Version version) {
        assertThatThrownBy(() -> Chain.forceBack(oldest, version))
                .hasMessageContaining("%s is not installed".formatted(version));
    }

    @Test
    void theOldestVersionIsNotTakenBackTwice() throws SQLException {
        Version first = Version.all().get(0);
        TestDatabase database = FilledDatabases.at(first);
        Chain.forceBack(database, first);

        assertThatThrownBy(() -> Chain.forceBack(database, first))
                .hasMessageContaining("%s is not installed".formatted(first));
    }

    @Test
    void notEvenForcedItDeletesReferenceDataThatRowsOfThePlantReferTo() throws SQLException {
        Version reference = Version.numbered("0004");
        TestDatabase database = TestPostgres.emptyDatabase();
        Chain.migrate(database, reference);
        Chain.execute(
                database,
                List.of(),
                "insert into equipment (equipment_code, equipment_name, equipment_type, process_id)"
                        + " values ('EQ_LASER_02', 'Laser marker 2', 'LASER_MARKER', 1)");

        assertThatThrownBy(() -> Chain.forceBack(database, reference))
                .hasMessageContaining("Rows of the plant refer to the reference data");

        assertThat(Rows.of(database, "select count(*) from processes")).containsExactly("8");
    }

    static List<Version> versions() {
        int newest = Math.min(NEWEST, Version.all().size());
        return Version.all()
                .subList(Version.all().size() - newest, Version.all().size());
    }

    static List<Version> allButTheNewest() {
        return Version.all().subList(0, Version.all().size() - 1);
    }

    static List<Version> allButTheOldest() {
        return Version.all().subList(1, Version.all().size());
    }

    static Stream<Version> versionsWithRowsOfTheirOwn() {
        return versions().stream().filter(version -> version.filler().isPresent());
    }
}
