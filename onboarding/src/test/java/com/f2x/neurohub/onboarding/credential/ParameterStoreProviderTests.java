package com.f2x.neurohub.onboarding.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.source.FakeParameterStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The parameter store in every state it may be in. */
class ParameterStoreProviderTests {

    private static final String[] FULL = {
        "host",
        "db.plant.example",
        "port",
        "1522",
        "service_name",
        "PLANT",
        "username",
        "reader",
        "password",
        " s p a c e "
    };

    private final FakeParameterStore store = new FakeParameterStore();

    @AfterEach
    void closeStore() {
        store.close();
    }

    private CredentialProvider provider(Map<String, String> environment) {
        AwsPresence presence = new AwsPresence(environment, Path.of("/nowhere"), () -> {
            throw SdkClientException.create("this is no machine of AWS");
        });
        return new ParameterStoreProvider(
                new ParameterPath("sp-incb", "qa", "market-pulse"),
                presence,
                () -> client(store.uri().toString()));
    }

    private CredentialProvider provider() {
        return provider(Map.of("AWS_ACCESS_KEY_ID", "x"));
    }

    private static SsmClient client(String uri) {
        return SsmClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(java.net.URI.create(uri))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration
                        .apiCallTimeout(Duration.ofSeconds(3))
                        .apiCallAttemptTimeout(Duration.ofMillis(400)))
                .build();
    }

    private static FailureCode failure(CredentialProvider provider) {
        return catchThrowableOfType(OnboardingException.class, provider::lookup).code();
    }

    @Test
    void allParametersComeInOneCallDecrypted() {
        store.with(FULL).with("schema", "LEGACY", "table_name", "UNITS");

        SourceAccess access = provider().resolve();

        assertThat(access.address()).isEqualTo("db.plant.example:1522/PLANT");
        assertThat(access.username()).isEqualTo("reader");
        assertThat(access.password().reveal()).isEqualTo(" s p a c e ");
        assertThat(access.schema()).isEqualTo("LEGACY");
        assertThat(access.tableName()).isEqualTo("UNITS");
        assertThat(store.requests()).hasSize(1);
        assertThat(store.requests().get(0).path("WithDecryption").booleanValue())
                .isTrue();
        assertThat(store.requests().get(0).path("Names").size()).isEqualTo(7);
    }

    @Test
    void whatNeedNotBeThereHasItsDefault() {
        store.with(FULL).with("port", "PLACEHOLDER_PORT", "schema", "PLACEHOLDER");

        SourceAccess access = provider().resolve();

        assertThat(access.port()).isEqualTo(1521);
        assertThat(access.schema()).isNull();
    }

    @Test
    void aMissingParameterIsNamed() {
        store.with("host", "db", "service_name", "PLANT", "username", "reader");

        OnboardingException failure = catchThrowableOfType(OnboardingException.class, provider()::lookup);

        assertThat(failure.code()).isEqualTo(FailureCode.CREDENTIALS_PARTIAL);
        assertThat(failure.detail()).contains("/sp-incb/qa/market-pulse/oracle/password");
    }

    @Test
    void aPlaceholderIsNoPassword() {
        store.with(FULL).with("password", "PLACEHOLDER_SET_ME");

        OnboardingException failure = catchThrowableOfType(OnboardingException.class, provider()::lookup);

        assertThat(failure.code()).isEqualTo(FailureCode.CREDENTIALS_PLACEHOLDER);
        assertThat(failure.detail()).contains("/oracle/password").doesNotContain("SET_ME");
    }

    @Test
    void placeholdersOnlyAreAnAbsenceThatIsToldAsSuch() {
        store.with("host", "PLACEHOLDER", "port", "1521", "username", "PLACEHOLDER", "password", "PLACEHOLDER");

        assertThat(provider().lookup()).isInstanceOfSatisfying(Lookup.Absent.class, absent -> {
            assertThat(absent.placeholders()).isTrue();
            assertThat(absent.reason()).contains("/sp-incb/qa/market-pulse/oracle/host");
        });
        assertThat(catchThrowableOfType(OnboardingException.class, provider()::resolve)
                        .code())
                .isEqualTo(FailureCode.CREDENTIALS_PLACEHOLDER);
    }

    @Test
    void nothingThereIsAnAbsence() {
        assertThat(provider().lookup()).isInstanceOf(Lookup.Absent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, CREDENTIALS_DENIED",
        "ExpiredTokenException, CREDENTIALS_EXPIRED",
        "UnrecognizedClientException, CREDENTIALS_EXPIRED",
        "InvalidKeyId, CREDENTIALS_FAILED",
        "InternalServerError, CREDENTIALS_FAILED"
    })
    void aRefusalIsNeverAnAbsence(String type, FailureCode code) {
        store.with(FULL).refusing(400, type);

        assertThat(failure(provider())).isEqualTo(code);
        assertThat(failure(new CredentialChain(List.of(
                        provider(),
                        new EnvironmentProvider(Map.of(
                                "ORACLE_HOST",
                                "h",
                                "ORACLE_SERVICE_NAME",
                                "s",
                                "ORACLE_USERNAME",
                                "u",
                                "ORACLE_PASSWORD",
                                "p"))))))
                .isEqualTo(code);
    }

    @Test
    void whoIsThrottledTriesAgain() {
        store.with(FULL)
                .refusing(400, "ThrottlingException")
                .refusing(400, "ThrottlingException")
                .thenAnswering();

        assertThat(provider().resolve().username()).isEqualTo("reader");
        assertThat(store.requests()).hasSize(3);
    }

    @Test
    void whoIsThrottledForGoodIsToldSo() {
        store.with(FULL).refusing(400, "ThrottlingException");

        assertThat(failure(provider())).isEqualTo(FailureCode.CREDENTIALS_THROTTLED);
    }

    @Test
    void aStoreThatDoesNotAnswerIsUnreachable() {
        store.with(FULL).slow();

        assertThat(failure(provider())).isEqualTo(FailureCode.CREDENTIALS_UNREACHABLE);
    }

    @Test
    void aStoreThatIsNotThereIsUnreachable() {
        store.close();

        assertThat(failure(provider())).isEqualTo(FailureCode.CREDENTIALS_UNREACHABLE);
    }

    @Test
    void aProfileThatIsNoneIsAFailureAndNoAbsence() {
        CredentialProvider broken = new ParameterStoreProvider(
                new ParameterPath("sp-incb", "qa", "market-pulse"),
                new AwsPresence(Map.of("AWS_PROFILE", "x"), Path.of("/nowhere"), AnonymousCredentialsProvider.create()),
                () -> {
                    throw SdkClientException.create("Unable to load credentials from any of the providers: and so on");
                });

        OnboardingException failure = catchThrowableOfType(OnboardingException.class, broken::lookup);
        assertThat(failure.code()).isEqualTo(FailureCode.CREDENTIALS_EXPIRED);
        assertThat(failure.detail()).contains("profile default").doesNotContain("and so on");
    }

    @Test
    void aMachineWithoutAwsAsksNobody() {
        assertThat(provider(Map.of()).lookup())
                .isInstanceOfSatisfying(
                        Lookup.Absent.class,
                        absent -> assertThat(absent.reason()).contains("no AWS credentials"));
        assertThat(store.requests()).isEmpty();
    }

    @Test
    void aMachineOfAwsNeedsNoVariables() {
        assertThat(new AwsPresence(Map.of(), Path.of("/nowhere"), AnonymousCredentialsProvider.create()).isConfigured())
                .isTrue();
        assertThat(new AwsPresence(
                                Map.of("AWS_EC2_METADATA_DISABLED", "true"),
                                Path.of("/nowhere"),
                                AnonymousCredentialsProvider.create())
                        .isConfigured())
                .isFalse();
    }
}
