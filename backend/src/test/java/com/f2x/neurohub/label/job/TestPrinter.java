package com.f2x.neurohub.label.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A label printer: a socket that keeps what it was sent, and behaves as printers do. */
final class TestPrinter implements AutoCloseable {

    private final ServerSocket server;
    private final Manner manner;
    private final List<String> labels = new ArrayList<>();
    private final List<Socket> open = new ArrayList<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private final Thread thread;

    /** What a printer does with a connection. */
    @FunctionalInterface
    interface Manner {
        void take(TestPrinter printer, Socket connection) throws IOException, InterruptedException;
    }

    private TestPrinter(int port, Manner manner) {
        try {
            this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        this.manner = manner;
        this.thread = new Thread(this::serve, "test-printer");
        thread.setDaemon(true);
        thread.start();
    }

    /** It reads all that comes, prints it and closes the connection. */
    static TestPrinter willing() {
        return willingAt(0);
    }

    /** The same at a port that is known. */
    static TestPrinter willingAt(int port) {
        return new TestPrinter(port, (printer, connection) -> printer.print(text(connection.getInputStream())));
    }

    /** It reads one label and closes the connection, without waiting for the end of what is sent. */
    static TestPrinter hasty() {
        return new TestPrinter(0, (printer, connection) -> {
            byte[] read = new byte[65_536];
            int length = connection.getInputStream().read(read);
            printer.print(new String(read, 0, Math.max(0, length), StandardCharsets.UTF_8));
        });
    }

    /** It takes connections and reads nothing, until it is told to go on. */
    static TestPrinter hanging() {
        return new TestPrinter(0, (printer, connection) -> {
            printer.patience.await();
            printer.print(text(connection.getInputStream()));
        });
    }

    /** It dies when it has read a few bytes of a label. */
    static TestPrinter dyingInMidLabel() {
        return new TestPrinter(
                0, (printer, connection) -> connection.getInputStream().readNBytes(20));
    }

    /** It closes each connection at once, as some do while somebody else prints. */
    static TestPrinter busy() {
        return new TestPrinter(0, (printer, connection) -> {});
    }

    /** It reads a label and answers the question for its status; the connection stays open. */
    static TestPrinter byZebra() {
        return new TestPrinter(0, (printer, connection) -> {
            String read = "";
            while (!read.endsWith("~HS\n")) {
                read += (char) connection.getInputStream().read();
            }
            printer.print(read);
            connection
                    .getOutputStream()
                    .write("\u0002030,0\u0003\r\n\u0002000\u0003\r\n\u00021234,0\u0003\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            printer.patience.await();
        });
    }

    /** It reads all of a label and dies before it tells its status. */
    static TestPrinter byZebraDying() {
        return new TestPrinter(0, (printer, connection) -> {
            String read = "";
            while (!read.endsWith("~HS\n")) {
                read += (char) connection.getInputStream().read();
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    /** What was printed, one text for each label. */
    List<String> labels() {
        synchronized (labels) {
            return List.copyOf(labels);
        }
    }

    /** How many connections it has taken. */
    int connections() {
        synchronized (open) {
            return open.size();
        }
    }

    /** Lets a hanging printer go on. */
    void goOn() {
        patience.countDown();
    }

    private void print(String label) {
        synchronized (labels) {
            if (!label.isEmpty()) {
                labels.add(label);
            }
        }
    }

    private static String text(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        in.transferTo(read);
        return read.toString(StandardCharsets.UTF_8);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                synchronized (open) {
                    open.add(connection);
                }
                manner.take(this, connection);
            } catch (IOException e) {
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            synchronized (open) {
                for (Socket connection : open) {
                    connection.close();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        thread.interrupt();
    }
}
