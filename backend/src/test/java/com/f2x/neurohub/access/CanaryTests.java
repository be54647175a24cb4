package com.f2x.neurohub.access;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import com.f2x.neurohub.platform.logging.SafeEncoder;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends secrets to every operation, in whatever place they could be sent, and searches all that was logged for them.
 */
@ApplicationTest
class CanaryTests {

    private static final String CANARY = "canary-8d1f6b";
    private static final String CONSOLE = "console.log";
    private static final String USER = "canary.keeper";
    private static final LoggingSystem LOGGING = LoggingSystem.get(CanaryTests.class.getClassLoader());
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> LOUD =
            List.of("com.f2x.neurohub", "org.springframework.web", "org.springframework.security");

    private static final List<String> BODIES = List.of(
            """
            {"password":"%1$s","old_password":"%1$s","new_password":"%1$s","refresh_token":"%1$s","token":{"a":"%1$s"},
             "secret":["%1$s"],"api_key":"%1$s","signature":"%1$s","url":"jdbc:postgresql://mes:%1$s@db/mes?password=%1$s"}
            """.formatted(CANARY),
            "{\"username\":\"nobody\",\"password\":" + CANARY + "}",
            "[{\"secret\":\"" + CANARY + "\"}");

    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;

    private final Api api;
    private final List<Operation> operations;
    private Api keeper;

    @TempDir
    private Path directory = Path.of("");

    private FileAppender<ILoggingEvent> text = new FileAppender<>();
    private FileAppender<ILoggingEvent> structured = new FileAppender<>();

    CanaryTests(@Autowired Api api, @Autowired ApplicationContext application) {
        this.api = api;
        this.keeper = api;
        this.operations = Operations.of(application);
    }

    /** The console is a file, too: whoever runs the tests would be kept busy with reading it. */
    @BeforeEach
    void logEverythingToFiles() throws IOException {
        PrintStream file = new PrintStream(directory.resolve(CONSOLE).toFile(), StandardCharsets.UTF_8);
        System.setOut(file);
        System.setErr(file);
        text = file("text.log", "");
        structured = file("structured.log", "ecs");
        LOUD.forEach(name -> LOGGING.setLogLevel(name, LogLevel.TRACE));
    }

    @AfterEach
    void logAsUsual() {
        LOUD.forEach(name -> LOGGING.setLogLevel(name, null));
        for (FileAppender<ILoggingEvent> appender : List.of(text, structured)) {
            ROOT.detachAppender(appender);
            appender.stop();
        }
        PrintStream file = System.out;
        System.setOut(usualOut);
        System.setErr(usualErr);
        file.close();
    }

    @Test
    void noSecretSentToAnyOperationIsLogged() throws IOException {
        api.as(Role.ADMIN)
                .post(
                        "/api/v1/users",
                        Map.of(
                                "username",
                                USER,
                                "full_name",
                                "Keeper",
                                "role",
                                "ADMIN",
                                "password",
                                TestUsers.PASSWORD))
                .expect(201);
        signIn();
        operations.forEach(this::tell);
        api.get("/api/v1/lots/the-last-one");
        await().until(() -> Files.readString(directory.resolve("text.log")).contains("the-last-one"));

        List<String> lines = Files.readAllLines(directory.resolve("structured.log"));
        assertThat(lines).hasSizeGreaterThan(operations.size());
        assertThat(leaks(lines)).isEmpty();
        assertThat(leaks(Files.readAllLines(directory.resolve("text.log")))).isEmpty();
        List<String> printed = Files.readAllLines(directory.resolve(CONSOLE));
        assertThat(leaks(printed)).isEmpty();
        assertThat(printed).anyMatch(line -> line.contains("***"));
        theLinesOfRequestsAreEvents(lines);
    }

    private void theLinesOfRequestsAreEvents(List<String> lines) {
        List<JsonNode> events = lines.stream().map(MAPPER::readTree).toList();
        assertThat(events).allSatisfy(event -> {
            assertThat(event.path("@timestamp").asString()).isNotBlank();
            assertThat(event.at("/log/level").asString()).isNotBlank();
            assertThat(event.has("message")).isTrue();
        });
        Set<String> requests = events.stream()
                .filter(event -> !event.at("/client/ip").asString().isEmpty())
                .map(event -> event.path("trace_id").asString())
                .collect(Collectors.toSet());
        for (int i = 0; i < operations.size(); i++) {
            assertThat(requests).as(operations.get(i).name()).contains(traceId(i));
        }
        assertThat(events).anyMatch(event -> event.at("/user/name").asString().equals(USER));
    }

    private static List<String> leaks(List<String> lines) {
        return lines.stream().filter(line -> line.contains(CANARY)).toList();
    }

    private void tell(Operation operation) {
        String traceId = traceId(operations.indexOf(operation));
        String path = operation.path().replaceAll("\\{[^}]*}", "999999999");
        String leaking = path + "?password=" + CANARY + "&access_token=" + CANARY;
        List<String> bodies = operation.method().equals("GET") ? List.of("") : BODIES;
        send(api.request(leaking).header("Authorization", "Bearer " + CANARY), operation, traceId, bodies.get(0));
        send(api.request(leaking).header("X-API-Key", CANARY), operation, traceId, bodies.get(0));
        asKeeper(leaking, operation, traceId, bodies.get(0));
        bodies.forEach(body -> asKeeper(path, operation, traceId, body));
    }

    private void asKeeper(String target, Operation operation, String traceId, String body) {
        if (send(keeper.request(target), operation, traceId, body).status() == 401) {
            signIn();
        }
    }

    private Answer send(HttpRequest.Builder request, Operation operation, String traceId, String body) {
        request.header("X-Request-ID", traceId)
                .header("Cookie", "session=" + CANARY)
                .header("X-MES-Signature", "t=1,v1=" + CANARY)
                .header("Content-Type", "application/json");
        return api.send(request.method(
                operation.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private void signIn() {
        keeper = api.withToken(
                api.post("/api/v1/auth/login/json", Map.of("username", USER, "password", TestUsers.PASSWORD))
                        .expect(200)
                        .text("access_token"));
    }

    private static String traceId(int operation) {
        return "operation-" + operation;
    }

    private FileAppender<ILoggingEvent> file(String name, String format) {
        SafeEncoder encoder = new SafeEncoder();
        encoder.setContext(ROOT.getLoggerContext());
        encoder.setFormat(format);
        encoder.setPattern("%d %p %X %logger : %m%n%ex");
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(ROOT.getLoggerContext());
        appender.setFile(directory.resolve(name).toString());
        appender.setEncoder(encoder);
        appender.start();
        ROOT.addAppender(appender);
        return appender;
    }
}
