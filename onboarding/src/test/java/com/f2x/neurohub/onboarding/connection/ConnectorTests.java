package com.f2x.neurohub.onboarding.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.onboarding.credential.CachedCredentials;
import com.f2x.neurohub.onboarding.credential.CredentialProvider;
import com.f2x.neurohub.onboarding.credential.Lookup;
import com.f2x.neurohub.onboarding.credential.Secret;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.source.TestSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wrong password is tried once, wherever it is remembered. */
class ConnectorTests {

    private final List<String> kept = new ArrayList<>(List.of("old"));
    private final List<String> tried = new ArrayList<>();
    private int asked;
    private Instant now = Instant.EPOCH;

    private final CredentialProvider provider = () -> {
        asked++;
        return new Lookup.Found(access(kept.get(kept.size() - 1)));
    };
    private final InstantSource clock = () -> now;
    private final CachedCredentials credentials = new CachedCredentials(provider, Duration.ofHours(1), clock);

    /** H2 has the right password only; what it answers to others is told as Oracle tells it. */
    private final ConnectionOpener opener = (access, limits) -> {
        tried.add(access.password().reveal());
        if (!access.password().reveal().equals(TestSource.PASSWORD)) {
            throw new SQLException("invalid username/password; logon denied", "72000", 1017);
        }
        return new DriverConnections().open(access, limits);
    };

    private final Connector connector = new Connector(credentials, opener, ConnectionLimits.DEFAULT);

    private static SourceAccess access(String password) {
        return new SourceAccess(
                null, 1521, null, "READER", Secret.of(password), null, null, TestSource.H2.url(), "the test");
    }

    private FailureCode refusal() {
        return catchThrowableOfType(OnboardingException.class, connector::connect)
                .code();
    }

    @Test
    void aRefusedPasswordIsNotTriedAgain() {
        assertThat(refusal()).isEqualTo(FailureCode.LOGIN_REFUSED);
        assertThat(refusal()).isEqualTo(FailureCode.LOGIN_REFUSED_BEFORE);
        assertThat(refusal()).isEqualTo(FailureCode.LOGIN_REFUSED_BEFORE);
        assertThat(tried).containsExactly("old");
    }

    @Test
    void aPasswordThatWasChangedIsReadAtOnce() {
        kept.set(0, TestSource.PASSWORD);
        connector.connect().close();
        connector.connect().close();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void anOldOneThatIsRememberedGivesWayToTheNew() {
        credentials.get();
        kept.add(TestSource.PASSWORD);

        connector.connect().close();

        assertThat(tried).containsExactly("old", TestSource.PASSWORD);
    }

    @Test
    void aSecondWrongOneIsTriedOnceAsWell() {
        credentials.get();
        kept.add("newer");

        assertThat(refusal()).isEqualTo(FailureCode.LOGIN_REFUSED);
        assertThat(refusal()).isEqualTo(FailureCode.LOGIN_REFUSED_BEFORE);
        assertThat(tried).containsExactly("old", "newer");
    }

    @Test
    void whatIsRememberedEnds() {
        kept.set(0, TestSource.PASSWORD);
        credentials.get();
        now = now.plus(Duration.ofMinutes(59));
        credentials.get();
        assertThat(asked).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(1));
        credentials.get();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aRefusedOneCanBeForgiven() {
        assertThat(refusal()).isEqualTo(FailureCode.LOGIN_REFUSED);
        credentials.forgive();

        assertThat(refusal()).isEqualTo(FailureCode.LOGIN_REFUSED);
        assertThat(tried).containsExactly("old", "old");
    }

    @Test
    void anotherFailureForgetsNothing() {
        Connector unreachable = new Connector(
                credentials,
                (access, limits) -> {
                    throw new SQLException("no listener", "66000", 12541);
                },
                ConnectionLimits.DEFAULT);

        for (int number = 0; number < 2; number++) {
            assertThat(catchThrowableOfType(OnboardingException.class, unreachable::connect)
                            .code())
                    .isEqualTo(FailureCode.NO_LISTENER);
        }
        assertThat(asked).isEqualTo(1);
    }
}
