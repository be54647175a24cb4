package com.f2x.neurohub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTests {

    @Test
    void aServerThatAnswersAndIsNewEnoughIsTaken() {
        TestDatabase database = TestPostgres.emptyDatabase();
        DatabaseAccount account = new DatabaseAccount(database.url(), database.username(), database.password());

        assertThat(ExternalDatabase.connect(account).account()).isEqualTo(account);
    }

    @Test
    void aDatabaseThatDoesNotExistIsRefusedWithTheServersReasonAndWithoutPasswords() {
        TestDatabase database = TestPostgres.emptyDatabase();
        DatabaseAccount account =
                new DatabaseAccount(database.url() + "_no?password=hidden", database.username(), "secret");

        assertRefused(account)
                .contains("does not exist")
                .doesNotContain("hidden")
                .doesNotContain("secret");
    }

    @Test
    void aServerThatDoesNotAnswerIsRefused() {
        assertRefused(new DatabaseAccount("jdbc:postgresql://127.0.0.1:1/mes", "mes", "secret"))
                .contains("mes at jdbc:postgresql://127.0.0.1:1/mes");
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertRefused(new DatabaseAccount("postgresql://db/mes", "mes", "secret"))
                .contains("jdbc:postgresql:");
    }

    @Test
    void aServerOlderThanFifteenIsRefused() {
        assertThatExceptionOfType(DatabaseStartException.class)
                .isThrownBy(() -> ExternalDatabase.requireVersion(14))
                .withMessage("PostgreSQL 14 is too old: 15 or newer is needed");
        assertThatCode(() -> ExternalDatabase.requireVersion(15)).doesNotThrowAnyException();
    }

    private static AbstractStringAssert<?> assertRefused(DatabaseAccount account) {
        DatabaseStartException refused =
                catchThrowableOfType(DatabaseStartException.class, () -> ExternalDatabase.connect(account));
        return assertThat(refused).isNotNull().message().hasLineCount(1);
    }
}
