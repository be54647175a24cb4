package com.f2x.neurohub.onboarding.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.dictionary.TableName.Part;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.source.TestSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the dictionary says, on both sources by the same statements. */
class DictionaryTests {

    private static <T> T on(TestSource source, Function<Dictionary, T> question) {
        try (SourceSession session = source.open()) {
            return question.apply(new Dictionary(session));
        }
    }

    private static List<SourceTable> list(TestSource source, @Nullable Part schema, boolean views, int most) {
        return on(source, dictionary -> dictionary.tables(schema, views, most));
    }

    private static FailureCode failure(TestSource source, String name) {
        return catchThrowableOfType(OnboardingException.class, () -> on(source, it -> it.find(TableName.parse(name))))
                .code();
    }

    private static SourceTable find(TestSource source, String name) {
        return on(source, dictionary -> dictionary.find(TableName.parse(name)));
    }

    @ParameterizedTest
    @EnumSource
    void theLargestComeFirstAndTheDatabasesOwnNotAtAll(TestSource source) {
        List<SourceTable> tables = list(source, null, false, 100);

        assertThat(tables.get(0).toString()).isEqualTo("LEGACY.UNITS");
        assertThat(tables.get(1).toString()).isEqualTo("LEGACY.LOTS");
        assertThat(tables.get(2).numRows()).isNull();
        assertThat(tables).extracting(SourceTable::schema).containsOnly("LEGACY", "OTHER");
        assertThat(tables).extracting(SourceTable::tableName).doesNotContain("BIN$gone==$0", "OPEN_LOTS");
    }

    @ParameterizedTest
    @EnumSource
    void theCutComesAfterTheOrder(TestSource source) {
        assertThat(list(source, null, false, 1))
                .extracting(SourceTable::tableName)
                .containsExactly("UNITS");
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaIsHeededAlsoInSmallLetters(TestSource source) {
        assertThat(list(source, Part.plain("other"), false, 100))
                .extracting(SourceTable::tableName)
                .containsExactly("LOTS", "TWICE");
        assertThat(list(source, new Part("other", true), false, 100)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void viewsAreListedWhereTheyAreToBe(TestSource source) {
        assertThat(list(source, Part.plain("LEGACY"), true, 100))
                .filteredOn(SourceTable::view)
                .extracting(SourceTable::tableName)
                .contains("OPEN_LOTS");
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsFoundAsWrittenAndElseInCapitals(TestSource source) {
        assertThat(find(source, "legacy.lots").tableName()).isEqualTo("LOTS");
        assertThat(find(source, "LEGACY.\"Mixed Case\"").tableName()).isEqualTo("Mixed Case");
        assertThat(find(source, "LEGACY.Mixed Case").tableName()).isEqualTo("Mixed Case");
        assertThat(find(source, "LEGACY.\"mixed case\"").tableName()).isEqualTo("mixed case");
        assertThat(find(source, "legacy.order").quoted()).isEqualTo("\"LEGACY\".\"ORDER\"");
        assertThat(find(source, "legacy.open_lots").view()).isTrue();
        assertThat(find(source, "측정값").schema()).isEqualTo("LEGACY");
        assertThat(failure(source, "LEGACY.\"lots\"")).isEqualTo(FailureCode.TABLE_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void aNameInSeveralSchemasIsNobodysGuess(TestSource source) {
        assertThat(failure(source, "LOTS")).isEqualTo(FailureCode.TABLE_AMBIGUOUS);
    }

    @ParameterizedTest
    @EnumSource
    void aSynonymLeadsToItsTable(TestSource source) {
        assertThat(find(source, "plant_lots").toString()).isEqualTo("LEGACY.LOTS");
        assertThat(failure(source, "FAR_LOTS")).isEqualTo(FailureCode.TABLE_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void keysIndexesAndCommentsAreTold(TestSource source) {
        TableSchema units = on(source, dictionary -> dictionary.describe(dictionary.find(TableName.parse("UNITS"))));

        assertThat(units.primaryKey()).isEqualTo(new Key("UNITS_PK", List.of("SERIAL_NO")));
        assertThat(units.uniqueKeys()).containsExactly(new Key("UNITS_POS_UK", List.of("LOT_NO", "POS")));
        assertThat(units.foreignKeys())
                .containsExactly(new ForeignKey(
                        "UNITS_LOT_FK", List.of("LOT_NO"), "LEGACY", "LOTS", List.of("LOT_NO"), "CASCADE"));
        assertThat(units.indexes())
                .filteredOn(Index::unique)
                .extracting(Index::columns)
                .contains(List.of("SERIAL_NO"));
        TableSchema lots = on(source, dictionary -> dictionary.describe(find(source, "LEGACY.LOTS")));
        assertThat(lots.comment()).isEqualTo("One row for each lot");
        assertThat(lots.columns()).extracting(Column::columnName).containsExactly("LOT_NO", "QTY", "MADE_AT", "LINE");
        Column quantity = lots.columns().get(1);
        assertThat(quantity.comment()).isEqualTo("Units that were planned");
        assertThat(quantity.precision()).isEqualTo(6);
        assertThat(quantity.defaultValue()).isEqualTo("100");
        assertThat(lots.columns()).extracting(Column::nullable).containsExactly("N", "Y", "Y", "Y");
    }

    @ParameterizedTest
    @EnumSource
    void theSourceTellsOfItself(TestSource source) {
        DatabaseFacts facts = on(source, Dictionary::facts);

        assertThat(facts.version()).isNotBlank();
        assertThat(facts.currentUser()).isEqualTo("READER");
    }
}
