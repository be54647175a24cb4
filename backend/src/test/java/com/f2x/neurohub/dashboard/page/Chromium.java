package com.f2x.neurohub.dashboard.page;

import static com.f2x.neurohub.testing.machine.Patience.LIMIT;
import static com.f2x.neurohub.testing.machine.Patience.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a screen, as far as one is installed, spoken to by its DevTools protocol. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final JsonMapper mapper = JsonMapper.shared();
    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<JsonNode> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Path program) throws IOException {
        profile = Files.createTempDirectory("chromium");
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(process), new Listener())
                .join();
    }

    /** The program, where this machine has one. */
    static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) throws IOException {
        return new Chromium(program);
    }

    private static URI address(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = LISTENING.matcher(line);
            if (found.find()) {
                return URI.create(found.group(1));
            }
        }
        throw new IOException("Chromium does not start");
    }

    /** Opens a window that shares nothing with others. */
    Window window() {
        String context = call("", "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asString();
        String target = call("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .path("targetId")
                .asString();
        String session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        return new Window(this, session);
    }

    /** What pages have complained of: errors of scripts, and what their policy kept them from. */
    List<JsonNode> complaints() {
        return complaints;
    }

    JsonNode call(String session, String method, Map<String, Object> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        Map<String, Object> call = session.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
        synchronized (socket) {
            socket.sendText(mapper.writeValueAsString(call), true).join();
        }
        return answer.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            open.remove(message.path("id").asInt()).complete(message.path("result"));
        } else if (List.of("Runtime.exceptionThrown", "Log.entryAdded")
                .contains(message.path("method").asString())) {
            complaints.add(message.path("params"));
        }
    }

    /** Ends it with its helpers, which may write for a moment longer. */
    @Override
    public void close() {
        List<ProcessHandle> helpers = process.descendants().toList();
        socket.abort();
        process.destroy();
        process.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        helpers.forEach(ProcessHandle::destroyForcibly);
        await().ignoreExceptions().untilAsserted(() -> FileSystemUtils.deleteRecursively(profile));
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(mapper.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
