package com.f2x.neurohub.label.printer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether something takes connections at an address.
 *
 * @param reached whether it does
 * @param milliseconds how long that took, null if it does not
 * @param failure why not, null if it does
 */
record Reach(
        boolean reached,
        @Nullable Long milliseconds,
        @Nullable String failure) {

    private static final int PATIENCE = (int) Duration.ofSeconds(3).toMillis();

    static Reach of(String host, int port) {
        long before = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            return new Reach(true, Duration.ofNanos(System.nanoTime() - before).toMillis(), null);
        } catch (IOException e) {
            String message = e.getMessage();
            return new Reach(false, null, message == null ? e.getClass().getSimpleName() : message);
        }
    }

    /** As the dashboard asks it of an address. */
    Answer answer(String ip, int port) {
        return new Answer(reached, milliseconds, failure, ip, port);
    }

    /** As it asks it of the default printer. */
    Status status(PrinterSettings printer, Instant now) {
        return new Status(reached, printer.ip(), printer.port(), milliseconds, failure, now);
    }

    /**
     * Whether an address could be reached.
     *
     * @param responseTimeMs how long that took
     * @param error why not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(
            boolean success,
            @Nullable Long responseTimeMs,
            @Nullable String error,
            String ip,
            int port) {}

    /**
     * How the default printer is.
     *
     * @param online whether it takes connections
     * @param responseTimeMs how long that took
     * @param error why not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Status(
            boolean online,
            String ip,
            int port,
            @Nullable Long responseTimeMs,
            @Nullable String error,
            Instant lastCheck) {}
}
