package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.printer.Confirmation;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;

/**
 * A connection to a printer, for one label. The printer has the label when it has read all of it: what it has not read
 * when it dies is reset by its network, which is a failure here, and the label is sent again.
 */
final class PrinterConnection implements AutoCloseable {

    /** How long a printer is given to end the connection by itself, or its network to reset it. */
    private static final Duration OWN_END = Duration.ofMillis(100);

    private static final byte[] STATUS_QUESTION = "~HS\n".getBytes(StandardCharsets.US_ASCII);

    /** The answer is three lines, each of which ends with ETX. */
    private static final int END_OF_LINE = 3;

    private static final int LINES = 3;
    private static final int IDLE_SECONDS = 10;
    private static final int PROBES = 3;

    private final Socket socket = new Socket();

    /** @throws IOException if the printer takes no connection */
    static PrinterConnection open(String host, int port, Duration patience) throws IOException {
        PrinterConnection connection = new PrinterConnection();
        try {
            connection.socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            connection.noticeDeath();
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A printer that loses its power says nothing any more: it is asked whether it is there. */
    private void noticeDeath() throws IOException {
        socket.setKeepAlive(true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, IDLE_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
        }
    }

    /**
     * Sends a label.
     *
     * @param patience how long the printer may take to say that it has it
     * @return whether it said so; if not, it is there and may have it
     * @throws IOException if it has not
     */
    boolean send(byte[] label, Confirmation confirmation, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        if (ends(System.nanoTime() + Duration.ofMillis(1).toNanos())) {
            throw new IOException("the printer closed the connection before it was sent anything");
        }
        socket.getOutputStream().write(label);
        return confirmation == Confirmation.STATUS ? answers(end) : closes(end);
    }

    private boolean closes(long end) throws IOException {
        if (ends(System.nanoTime() + OWN_END.toNanos())) {
            requireNotReset();
            return true;
        }
        socket.shutdownOutput();
        return ends(end);
    }

    /** Whether it was the label that made the printer's network reset the connection shows at the next byte. */
    private void requireNotReset() throws IOException {
        try {
            Thread.sleep(OWN_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.getOutputStream().write('\n');
    }

    private boolean answers(long end) throws IOException {
        socket.getOutputStream().write(STATUS_QUESTION);
        for (int lines = 0; lines < LINES; ) {
            int read = read(end);
            if (read == -1) {
                throw new IOException("the printer closed the connection before it told its status");
            }
            if (read < -1) {
                return false;
            }
            lines += read == END_OF_LINE ? 1 : 0;
        }
        return true;
    }

    /** Whether the printer closes the connection in time; what it says meanwhile is of no interest. */
    private boolean ends(long end) throws IOException {
        int read;
        do {
            read = read(end);
        } while (read >= 0);
        return read == -1;
    }

    /** Reads a byte; -1 at the end, -2 when the time is over. */
    private int read(long end) throws IOException {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        socket.setSoTimeout((int) Math.max(1, left));
        InputStream in = socket.getInputStream();
        try {
            return left < 0 ? -2 : in.read();
        } catch (SocketTimeoutException e) {
            return -2;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
