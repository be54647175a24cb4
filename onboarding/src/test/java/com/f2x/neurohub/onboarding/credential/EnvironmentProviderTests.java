package com.f2x.neurohub.onboarding.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The variables, and what leads from one place to the next. */
class EnvironmentProviderTests {

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "ORACLE_HOST", " db.plant.example ",
            "ORACLE_SERVICE_NAME", "plant.world",
            "ORACLE_USERNAME", "reader",
            "ORACLE_PASSWORD", "p@ss:word/with?all&of=it"));

    private CredentialProvider provider() {
        return new EnvironmentProvider(environment);
    }

    private OnboardingException failure() {
        return catchThrowableOfType(OnboardingException.class, provider()::lookup);
    }

    @Test
    void aPasswordIsTakenAsItIs() {
        SourceAccess access = provider().resolve();

        assertThat(access.password().reveal()).isEqualTo("p@ss:word/with?all&of=it");
        assertThat(access.address()).isEqualTo("db.plant.example:1521/plant.world");
        assertThat(access.toString()).doesNotContain("p@ss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORACLE_HOST", "ORACLE_SERVICE_NAME", "ORACLE_USERNAME", "ORACLE_PASSWORD"})
    void whatIsMissingIsNamed(String variable) {
        environment.remove(variable);

        assertThat(failure().code()).isEqualTo(FailureCode.CREDENTIALS_PARTIAL);
        assertThat(failure().detail()).isEqualTo("environment lacks " + variable);
    }

    @Test
    void aPlaceholderIsMissingToo() {
        environment.put("ORACLE_PASSWORD", "PLACEHOLDER_PASSWORD");

        assertThat(failure().code()).isEqualTo(FailureCode.CREDENTIALS_PLACEHOLDER);
    }

    @Test
    void nothingAtAllIsAnAbsence() {
        environment.clear();

        assertThat(provider().lookup()).isInstanceOf(Lookup.Absent.class);
        assertThat(catchThrowableOfType(OnboardingException.class, provider()::resolve)
                        .code())
                .isEqualTo(FailureCode.CREDENTIALS_ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "ORACLE_PORT, 0",
        "ORACLE_PORT, 65536",
        "ORACLE_PORT, x",
        "ORACLE_PORT, 15.21",
        "ORACLE_PORT, -1",
        "ORACLE_HOST, db)(PORT=1",
        "ORACLE_HOST, a b",
        "ORACLE_HOST, db?x=y",
        "ORACLE_SERVICE_NAME, s)(SID=x",
        "ORACLE_SERVICE_NAME, 'a/b'",
        "ORACLE_JDBC_URL, oracle:thin:@x",
        "ORACLE_JDBC_URL, jdbc:oracle:thin:scott/tiger@db:1521/x",
        "ORACLE_JDBC_URL, jdbc:postgresql://u:p@db/x",
        "ORACLE_JDBC_URL, jdbc:postgresql://db/x?password=tiger"
    })
    void whatCannotBeRightIsRefusedWithoutQuotingIt(String variable, String value) {
        environment.put(variable, value);

        assertThat(failure().code()).isEqualTo(FailureCode.CONFIG_INVALID);
        assertThat(failure().detail()).contains(variable).doesNotContain("tiger");
    }

    @Test
    void anAddressOfTheDriversOwnNeedsNeitherHostNorService() {
        environment.remove("ORACLE_HOST");
        environment.remove("ORACLE_SERVICE_NAME");
        environment.put("ORACLE_JDBC_URL", "jdbc:oracle:thin:@tcps://db.plant.example:2484/plant.world");

        assertThat(provider().resolve().address()).startsWith("jdbc:oracle:thin:@tcps");
    }

    @Test
    void anAbsenceLeadsOn() {
        CredentialProvider absent = () -> new Lookup.Absent("first: nothing", true);

        assertThat(new CredentialChain(List.of(absent, provider())).resolve().username())
                .isEqualTo("reader");
        environment.clear();
        OnboardingException failure = catchThrowableOfType(
                OnboardingException.class, new CredentialChain(List.of(absent, provider()))::resolve);
        assertThat(failure.detail()).isEqualTo("first: nothing; environment: nothing is set");
        assertThat(failure.code()).isEqualTo(FailureCode.CREDENTIALS_PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "", "..%", "a b", "한"})
    void aPathHasPlainParts(String part) {
        assertThat(catchThrowableOfType(OnboardingException.class, () -> new ParameterPath(part, "qa", "app"))
                        .code())
                .isEqualTo(FailureCode.CONFIG_INVALID);
    }

    @Test
    void aSecretDoesNotShowItself() {
        Secret secret = Secret.of("hunter2");

        assertThat(secret.toString()).isEqualTo("********");
        assertThat(secret.redact("it is hunter2!")).isEqualTo("it is ********!");
        assertThat(secret).isEqualTo(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
    }
}
