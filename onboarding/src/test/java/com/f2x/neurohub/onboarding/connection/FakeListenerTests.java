package com.f2x.neurohub.onboarding.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.source.FakeListener;
import com.f2x.neurohub.onboarding.source.TestSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle's own driver against what may listen where a listener should. */
class FakeListenerTests {

    private static final ConnectionLimits SHORT = new ConnectionLimits(Duration.ofMillis(700), Duration.ofMillis(1500));

    private static OnboardingException failure(SourceAccess access) {
        OnboardingException failure = catchThrowableOfType(
                OnboardingException.class, () -> SourceSession.open(new DriverConnections(), access, SHORT));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).doesNotContain(TestSource.PASSWORD);
        return failure;
    }

    @ParameterizedTest
    @CsvSource({
        "12514, SERVICE_UNKNOWN",
        "12505, SID_UNKNOWN",
        "12516, LISTENER_REFUSED",
        "12519, LISTENER_REFUSED",
        "12520, LISTENER_REFUSED",
        "12528, LISTENER_REFUSED",
        "12518, LISTENER_REFUSED",
        "12526, LISTENER_REFUSED"
    })
    void aRefusalIsKnownByItsNumber(int number, FailureCode code) {
        try (FakeListener listener = FakeListener.refusing(number)) {
            OnboardingException failure = failure(listener.access());

            assertThat(failure.code()).as(failure.detail()).isEqualTo(code);
            assertThat(failure.detail()).contains(String.valueOf(number));
        }
    }

    @Test
    void aClosedPortIsNoListener() {
        assertThat(failure(FakeListener.access("127.0.0.1", FakeListener.closedPort()))
                        .code())
                .isEqualTo(FailureCode.NO_LISTENER);
    }

    @Test
    void aNameWithoutAddressIsAnUnknownHost() {
        assertThat(failure(FakeListener.access("no-such-host.invalid", 1521)).code())
                .isEqualTo(FailureCode.HOST_UNKNOWN);
    }

    @Test
    void aPeerThatHangsUpIsALostConnection() {
        try (FakeListener listener = FakeListener.hangingUp()) {
            assertThat(failure(listener.access()).code()).isEqualTo(FailureCode.CONNECTION_LOST);
        }
    }

    @Test
    void aSilentPeerIsALostConnectionAfterTheTimeout() {
        try (FakeListener listener = FakeListener.silent()) {
            assertThat(failure(listener.access()).code()).isEqualTo(FailureCode.CONNECTION_LOST);
        }
    }

    @Test
    void aWebServerIsNoOracle() {
        try (FakeListener listener = FakeListener.speaking("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(failure(listener.access()).code()).isEqualTo(FailureCode.NOT_ORACLE);
        }
    }

    @Test
    void whoNeverTakesTheConnectionIsATimeout() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int number = 0; number < 4; number++) {
                Socket socket = new Socket();
                waiting.add(socket);
                try {
                    socket.connect(full.getLocalSocketAddress(), 200);
                } catch (IOException e) {
                    break;
                }
            }
            assertThat(failure(FakeListener.access("127.0.0.1", full.getLocalPort()))
                            .code())
                    .isEqualTo(FailureCode.CONNECT_TIMEOUT);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }
}
