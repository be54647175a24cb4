package com.f2x.neurohub.onboarding.verification;

import com.f2x.neurohub.onboarding.connection.ConnectionLimits;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Whether anything answers at an address, before a driver is asked. */
final class Reachability {

    private Reachability() {}

    static void check(String host, int port, ConnectionLimits limits) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new OnboardingException(FailureCode.HOST_UNKNOWN, host + " has no address");
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, Math.toIntExact(limits.connect().toMillis()));
        } catch (SocketTimeoutException e) {
            throw failure(FailureCode.CONNECT_TIMEOUT, "Nobody answers at ", host, port, e);
        } catch (ConnectException e) {
            throw failure(FailureCode.NO_LISTENER, "Nothing listens at ", host, port, e);
        } catch (IOException e) {
            throw failure(FailureCode.CONNECT_FAILED, "There is no way to ", host, port, e);
        }
    }

    private static OnboardingException failure(
            FailureCode code, String what, String host, int port, IOException cause) {
        return new OnboardingException(code, what + host + ":" + port, cause);
    }
}
