package com.f2x.neurohub.onboarding.source;

import com.f2x.neurohub.onboarding.credential.Secret;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that listens where an Oracle listener should, and knows only so much of its protocol. */
public final class FakeListener implements AutoCloseable {

    private static final byte REFUSE = 4;
    private static final int HEADER = 8;

    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();

    private FakeListener(ServerSocket socket, Answer answer) {
        this.socket = socket;
        Thread thread = new Thread(() -> serve(answer), "fake-listener");
        thread.setDaemon(true);
        thread.start();
    }

    /** What is answered to a connection. */
    @FunctionalInterface
    private interface Answer {
        void to(Socket client) throws IOException, InterruptedException;
    }

    /** Refuses every connection with an error number of Oracle. */
    public static FakeListener refusing(int number) {
        return listening(client -> {
            readPacket(client);
            client.getOutputStream().write(refusal(number));
        });
    }

    /** Hangs up after the first packet. */
    public static FakeListener hangingUp() {
        return listening(FakeListener::readPacket);
    }

    /** Says what no Oracle listener says. */
    public static FakeListener speaking(String text) {
        return listening(client -> {
            client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            readPacket(client);
        });
    }

    /** Takes connections and says nothing. */
    public static FakeListener silent() {
        CountDownLatch never = new CountDownLatch(1);
        return listening(client -> never.await());
    }

    /** Returns a port on which nobody listens. */
    public static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FakeListener listening(Answer answer) {
        try {
            return new FakeListener(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how to reach it. */
    public SourceAccess access() {
        return access("127.0.0.1", socket.getLocalPort());
    }

    /** Returns how to reach what is there. */
    public static SourceAccess access(String host, int port) {
        return new SourceAccess(
                host, port, "PLANT", "READER", Secret.of(TestSource.PASSWORD), null, null, null, "the test");
    }

    /** Returns its port. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Returns how often somebody connected. */
    public int calls() {
        return calls.get();
    }

    private void serve(Answer answer) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                calls.incrementAndGet();
                answer.to(client);
            } catch (IOException e) {
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void readPacket(Socket client) throws IOException {
        byte[] header = client.getInputStream().readNBytes(HEADER);
        if (header.length == HEADER) {
            int length = ByteBuffer.wrap(header).getShort() & 0xFFFF;
            client.getInputStream().readNBytes(Math.max(0, length - HEADER));
        }
    }

    private static byte[] refusal(int number) {
        byte[] text = "(DESCRIPTION=(TMP=)(VSNNUM=318767104)(ERR=%d)(ERROR_STACK=(ERROR=(CODE=%d)(EMFI=4))))"
                .formatted(number, number)
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(HEADER + 4 + text.length)
                .putShort((short) (HEADER + 4 + text.length))
                .putShort((short) 0)
                .put(REFUSE)
                .put((byte) 0)
                .putShort((short) 0)
                .put((byte) 0)
                .put((byte) 34)
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
