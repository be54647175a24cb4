package com.f2x.neurohub.onboarding.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.onboarding.credential.Secret;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.source.FakeListener;
import com.f2x.neurohub.onboarding.source.TestSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Sessions, and the few words that only Oracle understands. */
class SourceSessionTests {

    @Test
    void nothingCanBeWritten() throws SQLException {
        try (SourceSession session = TestSource.POSTGRES.open();
                PreparedStatement statement = session.prepare("CREATE TABLE written (a int)")) {
            SQLException refusal = catchThrowableOfType(SQLException.class, statement::execute);

            assertThat(refusal.getSQLState()).isEqualTo("25006");
        }
    }

    @Test
    void aStatementThatTakesTooLongIsGivenUp() {
        ConnectionLimits short_ = new ConnectionLimits(Duration.ofSeconds(5), Duration.ofSeconds(1));
        try (SourceSession session =
                SourceSession.open(new DriverConnections(), TestSource.POSTGRES.access(), short_)) {
            OnboardingException failure = catchThrowableOfType(
                    OnboardingException.class,
                    () -> session.query("waiting", "SELECT pg_sleep(20)", row -> row.getString(1)));

            assertThat(failure.code()).isEqualTo(FailureCode.QUERY_TIMEOUT);
            session.restart("going on");
            assertThat(session.query("one", "SELECT 1", row -> row.getInt(1))).containsExactly(1);
        }
    }

    @Test
    void anUnknownUserIsARefusedLogin() {
        SourceAccess wrong = new SourceAccess(
                null, 1521, null, "NOBODY", Secret.of("wrong"), null, null, TestSource.POSTGRES.url(), "the test");

        assertThat(catchThrowableOfType(
                                OnboardingException.class,
                                () -> SourceSession.open(new DriverConnections(), wrong, ConnectionLimits.DEFAULT))
                        .code())
                .isEqualTo(FailureCode.LOGIN_REFUSED);
    }

    @Test
    void anAddressThatNoDriverTakesIsTold() {
        SourceAccess strange =
                new SourceAccess(null, 1521, null, "R", Secret.of("secret"), null, null, "jdbc:strange:x", "the test");

        assertThat(catchThrowableOfType(
                                OnboardingException.class,
                                () -> SourceSession.open(new DriverConnections(), strange, ConnectionLimits.DEFAULT))
                        .code())
                .isEqualTo(FailureCode.DRIVER_MISSING);
    }

    @Test
    void theAddressHoldsNeitherUserNorPassword() {
        assertThat(DriverConnections.url(FakeListener.access("db.plant.example", 1522)))
                .isEqualTo(
                        "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db.plant.example)(PORT=1522))(CONNECT_DATA=(SERVICE_NAME=PLANT)))");
    }

    @Test
    void oraclesOwnWordsAreThese() {
        assertThat(Dialect.of("Oracle")).isEqualTo(Dialect.ORACLE);
        assertThat(Dialect.of("H2")).isEqualTo(Dialect.OTHER);
        assertThat(Dialect.ORACLE.beginReading()).contains("SET TRANSACTION READ ONLY");
        assertThat(Dialect.ORACLE.randomly("\"A\".\"B\"", OptionalDouble.of(0.5)))
                .isEqualTo("\"A\".\"B\" SAMPLE (0.500000)");
        assertThat(Dialect.ORACLE.randomly("\"A\".\"B\"", OptionalDouble.empty()))
                .isEqualTo("\"A\".\"B\" ORDER BY DBMS_RANDOM.VALUE");
    }
}
