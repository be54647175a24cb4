package com.f2x.neurohub.testing;

import com.f2x.neurohub.platform.openapi.AnswerCheck;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.machine.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client of the application under test. It is safe to use from many threads. */
public final class Api {

    private final String origin;
    private final TestUsers users;
    private final JsonMapper mapper;
    private final HttpClient http;
    private final Map<String, String> tokens;
    private final @Nullable String token;
    private final @Nullable String languages;
    private final @Nullable String address;

    Api(String origin, TestUsers users, JsonMapper mapper) {
        this(
                origin,
                users,
                mapper,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                new ConcurrentHashMap<>(),
                null,
                null,
                null);
    }

    private Api(
            String origin,
            TestUsers users,
            JsonMapper mapper,
            HttpClient http,
            Map<String, String> tokens,
            @Nullable String token,
            @Nullable String languages,
            @Nullable String address) {
        this.origin = origin;
        this.users = users;
        this.mapper = mapper;
        this.http = http;
        this.tokens = tokens;
        this.token = token;
        this.languages = languages;
        this.address = address;
    }

    /** A client signed in as the tests' user of a role. */
    public Api as(Role role) {
        return asUser(users.withRole(role));
    }

    /** A client signed in as a user whose password is {@link TestUsers#PASSWORD}. */
    public Api asUser(String username) {
        return withToken(tokens.computeIfAbsent(username, this::signIn));
    }

    /** A client that sends the given bearer token, or none. */
    public Api withToken(@Nullable String bearer) {
        return new Api(origin, users, mapper, http, tokens, bearer, languages, address);
    }

    /** A client whose user reads these languages, as browsers tell them. */
    public Api reading(String acceptLanguage) {
        return new Api(origin, users, mapper, http, tokens, token, acceptLanguage, address);
    }

    /** A client at an IP address, as a proxy tells it. */
    public Api from(String client) {
        return new Api(origin, users, mapper, http, tokens, token, languages, client);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts without a body. */
    public Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Posts JSON: a text is sent as it is, anything else is written as JSON. */
    public Answer post(String path, Object body) {
        return send(json(path).POST(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    /** Puts JSON: a text is sent as it is, anything else is written as JSON. */
    public Answer put(String path, Object body) {
        return send(json(path).PUT(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    /** Starts a request for what the other methods cannot say; send it with {@link #send}. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).timeout(Patience.LIMIT);
        if (address != null) {
            request.header("X-Forwarded-For", address);
        }
        if (languages != null) {
            request.header("Accept-Language", languages);
        }
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /**
     * Sends a request; what is answered must be as the API's description says. An answer that goes on is left once it
     * has begun, and has no body.
     */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), Api::body);
            AnswerCheck.check(answer);
            return new Answer(answer, mapper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo head) {
        boolean goesOn = head.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return goesOn ? new Beginning() : HttpResponse.BodyHandlers.ofString().apply(head);
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private String write(Object body) {
        return body instanceof String text ? text : mapper.writeValueAsString(body);
    }

    private String signIn(String username) {
        return withToken(null)
                .post("/api/v1/auth/login/json", Map.of("username", username, "password", TestUsers.PASSWORD))
                .expect(200)
                .text("access_token");
    }
}
