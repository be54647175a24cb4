package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.testing.machine.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Many connections whose requests never come to their end: every now and then a byte. */
final class SlowClients implements AutoCloseable {

    private static final long BYTE_EVERY_MILLIS = 500;

    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledExecutorService drips = Executors.newSingleThreadScheduledExecutor();

    /** @param head the request up to its body, lines separated by \n */
    SlowClients(int port, int many, String head) {
        byte[] bytes = (head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        try {
            for (int i = 0; i < many; i++) {
                Socket socket = new Socket("localhost", port);
                socket.setSoTimeout((int) Patience.LIMIT.toMillis());
                socket.getOutputStream().write(bytes);
                sockets.add(socket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SlowClients drip(String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.ISO_8859_1);
        drips.scheduleWithFixedDelay(
                () -> sockets.forEach(socket -> send(socket, bytes)), 0, BYTE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    void send(String piece) {
        sockets.forEach(socket -> send(socket, piece.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** What each of them is answered until the server closes the connection. */
    List<String> answers() {
        return sockets.stream().map(SlowClients::answer).toList();
    }

    /** What the first of them is answered while it still sends. */
    String first() throws IOException {
        byte[] block = new byte[8192];
        int read = sockets.get(0).getInputStream().read(block);
        return new String(block, 0, Math.max(read, 0), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        drips.shutdownNow();
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            // The server has ended it, which its answer shows.
        }
    }

    /** A server that closes while bytes still come resets the connection, so that its answer may be lost. */
    private static String answer(Socket socket) {
        StringBuilder answer = new StringBuilder();
        try {
            byte[] block = new byte[8192];
            for (int read = socket.getInputStream().read(block);
                    read >= 0;
                    read = socket.getInputStream().read(block)) {
                answer.append(new String(block, 0, read, StandardCharsets.UTF_8));
            }
        } catch (java.net.SocketTimeoutException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            answer.append(" (reset)");
        }
        return answer.toString();
    }
}
