package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.testing.machine.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of Server-Sent Events, which keeps what it hears. */
final class Heard implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Message END = new Message("", "end", "");

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();

    private Heard(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread reader = new Thread(this::read, "heard");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * What was heard.
     *
     * @param id the event's, empty if it has none
     * @param event what kind of message
     * @param data what it says
     */
    record Message(String id, String event, String data) {

        String subject() {
            return data.replaceAll("(?s).*\"subject\":\"([^\"]*)\".*", "$1");
        }
    }

    static Heard by(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError(
                        answer.statusCode() + ": " + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
            }
            return new Heard(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The next message that is meant. */
    Message next(Predicate<Message> meant) {
        try {
            for (; ; ) {
                Message message = messages.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
                if (message == null || message == END) {
                    throw new AssertionError(message == null ? "Nothing came" : "The stream has ended");
                }
                if (meant.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** So many events about what begins so, in the order in which they came. */
    List<Message> about(String beginning, int count) {
        List<Message> heard = new ArrayList<>();
        while (heard.size() < count) {
            heard.add(
                    next(message -> !message.id().isEmpty() && message.subject().startsWith(beginning)));
        }
        return heard;
    }

    /** Waits until the stream ends, and forgets what comes until then. */
    void awaitEnd() {
        Patience.await().until(() -> messages.stream().anyMatch(message -> message == END));
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String event = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    messages.add(new Message(id, event, data));
                    id = "";
                    event = "";
                    data = "";
                }
            }
        } catch (IOException e) {
            // It is closed.
        }
        messages.add(END);
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            // It is closed.
        }
    }
}
