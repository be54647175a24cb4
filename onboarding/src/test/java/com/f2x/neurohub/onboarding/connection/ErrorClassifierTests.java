package com.f2x.neurohub.onboarding.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.onboarding.credential.Secret;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be provoked without a real Oracle: exceptions as its driver makes them, told apart by their number. */
class ErrorClassifierTests {

    @ParameterizedTest
    @CsvSource({
        "1017, LOGIN_REFUSED",
        "1005, LOGIN_REFUSED",
        "28000, ACCOUNT_LOCKED",
        "28001, PASSWORD_EXPIRED",
        "1045, LOGIN_NOT_ALLOWED",
        "1033, DATABASE_UNAVAILABLE",
        "1034, DATABASE_UNAVAILABLE",
        "18, TOO_MANY_SESSIONS",
        "2391, TOO_MANY_SESSIONS",
        "942, TABLE_NOT_FOUND",
        "1031, NO_RIGHTS",
        "1013, QUERY_TIMEOUT",
        "1555, SNAPSHOT_TOO_OLD",
        "12170, CONNECT_TIMEOUT",
        "12541, NO_LISTENER",
        "12514, SERVICE_UNKNOWN",
        "12505, SID_UNKNOWN",
        "17002, CONNECTION_LOST",
        "3113, CONNECTION_LOST",
        "3135, CONNECTION_LOST",
        "17904, NOT_ORACLE",
        "12660, ENCRYPTION_MISMATCH",
        "17868, HOST_UNKNOWN"
    })
    void aNumberOfOracleHasOneMeaning(int number, FailureCode code) {
        assertThat(ErrorClassifier.classify(new SQLException("any words", "72000", number)))
                .contains(code);
        assertThat(ErrorClassifier.classify(new SQLException("outer", new SQLException("inner", "72000", number))))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, LOGIN_REFUSED",
        "42501, NO_RIGHTS",
        "42P01, TABLE_NOT_FOUND",
        "57014, QUERY_TIMEOUT",
        "08006, CONNECTION_LOST"
    })
    void aStateOfTheStandardHasOneMeaning(String state, FailureCode code) {
        assertThat(ErrorClassifier.classify(new SQLException("any words", state)))
                .contains(code);
    }

    @Test
    void aPeerThatFellSilentIsALostConnection() {
        assertThat(ErrorClassifier.classify(new SQLException("x", new SocketTimeoutException())))
                .contains(FailureCode.CONNECTION_LOST);
    }

    @Test
    void aFailedStatementQuotesNoValue() {
        SQLException quoting = new SQLException(
                "ORA-01722: unable to convert string value containing 'Kim' to a number", "42000", 1722);

        assertThat(ErrorClassifier.reading(quoting, "MES.UNITS").detail()).isEqualTo("MES.UNITS: ORA-01722");
        assertThat(ErrorClassifier.reading(new SQLException("value Kim", "22012"), "V")
                        .detail())
                .isEqualTo("V: SQLSTATE 22012");
    }

    @Test
    void anUnknownNumberIsUnknown() {
        assertThat(ErrorClassifier.classify(new SQLException("x", "99999", 7))).isEmpty();
        assertThat(ErrorClassifier.connecting(new SQLException("x", "99999", 7), Secret.of("secret"))
                        .code())
                .isEqualTo(FailureCode.CONNECT_FAILED);
    }

    @Test
    void noNumberHasTwoMeanings() {
        List<String> numbers = Arrays.stream(FailureCode.values())
                .map(FailureCode::oracleNumbers)
                .filter(some -> !some.isEmpty())
                .flatMap(some -> Arrays.stream(some.split(", ", -1)))
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("\\d+"));
    }

    @Test
    void aDriverThatQuotesThePasswordIsNotQuoted() {
        OnboardingException failure = ErrorClassifier.connecting(
                new SQLException("login of READER/top-secret failed\nat line 2", "72000", 1017),
                Secret.of("top-secret"));

        assertThat(failure.detail()).isEqualTo("login of READER/******** failed");
    }
}
