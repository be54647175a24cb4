package com.f2x.neurohub.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The executable jar as a process of its own, in a directory that is new, where its database is unless it is told of
 * another.
 */
public final class RunningApplication {

    static final String ADMIN_PASSWORD = "load and nothing but load";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");
    private static final Pattern PENDING = Pattern.compile("\"pending\":(\\d+)");
    private static final Pattern LOT_NUMBER = Pattern.compile("\"lot_number\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final Process process;
    private final Path log;

    private RunningApplication(URI address, Process process, Path log) {
        this.address = address;
        this.process = process;
        this.log = log;
    }

    /** Starts it with little memory and waits until it serves. */
    static RunningApplication start(Map<String, String> settings) {
        return start(List.of("-Xmx512m"), settings);
    }

    /** Starts it with options for its Java, and waits until it serves. */
    public static RunningApplication start(List<String> options, Map<String, String> settings) {
        return start(jar(), options, settings);
    }

    /** Starts it from a jar, with options for its Java, and waits until it serves. */
    public static RunningApplication start(Path jar, List<String> options, Map<String, String> settings) {
        try {
            Path directory = Files.createDirectories(
                    Path.of(System.getProperty("neurohub.load.directory"), Long.toString(System.currentTimeMillis())));
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of(
                    "-jar", jar.toString(), "--server.port=" + port, "--neurohub.admin.password=" + ADMIN_PASSWORD));
            settings.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
            Path log = directory.resolve("application.log");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RunningApplication application =
                    new RunningApplication(URI.create("http://127.0.0.1:" + port), process, log);
            application.awaitHealth(directory);
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar that the build has made. */
    public static Path jar() {
        return Path.of(System.getProperty("neurohub.load.jar"));
    }

    /** Where it is, without a path. */
    public String address() {
        return address.toString();
    }

    /** Its process. */
    public long pid() {
        return process.pid();
    }

    /** What it has written so far, in the file it writes to. */
    public Path log() {
        return log;
    }

    /** A token of its administrator. */
    public String token() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address.resolve("/api/v1/auth/login/json"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(ADMIN_PASSWORD))));
        return first(TOKEN, answer.body());
    }

    /** Makes so many lots of a hundred units, and returns their numbers. */
    List<String> lots(int count) {
        String token = token();
        return IntStream.range(0, count)
                .mapToObj(number -> first(
                        LOT_NUMBER,
                        send(HttpRequest.newBuilder(address.resolve("/api/v1/lots"))
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"product_model_id":1,"production_line_id":1,"target_quantity":100,\
                                                "production_date":"%s"}
                                                """.formatted(LocalDate.now(ZoneOffset.UTC)))))
                                .body()))
                .toList();
    }

    /** Makes a source of events, and returns an API key that brings them. */
    String eventKey(String source) {
        String token = token();
        post("/api/v1/event-sources", "{\"source_code\":\"%1$s\",\"source_name\":\"%1$s\"}".formatted(source), token);
        return first(
                KEY,
                post(
                        "/api/v1/api-keys",
                        """
                        {"name":"Load","scopes":["EVENTS_WRITE","EVENTS"],"station_id":"LOAD","source":"%s",\
                        "expires_at":"2099-01-01T00:00:00Z"}
                        """.formatted(source),
                        token));
    }

    /** How many events wait of the source of a key. */
    long pendingEvents(String key) {
        return Long.parseLong(first(
                PENDING,
                send(HttpRequest.newBuilder(address.resolve("/api/v1/events/status"))
                                .header("Authorization", "Bearer " + key))
                        .body()));
    }

    private String post(String path, String json, String token) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .body();
    }

    /** How many rows a list has. */
    long count(String list) {
        return send(HttpRequest.newBuilder(address.resolve(list + "?limit=1&count=true"))
                        .header("Authorization", "Bearer " + token()))
                .headers()
                .firstValueAsLong("X-Total-Count")
                .orElseThrow();
    }

    /** Ends it as a supervisor does. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth(Path directory) {
        long begun = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (isHealthy()) {
                return;
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The application does not serve: see application.log in " + directory);
    }

    private boolean isHealthy() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(address.resolve("/health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The answer lacks what matches " + pattern + ": " + text));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
