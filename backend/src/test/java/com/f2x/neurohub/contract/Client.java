package com.f2x.neurohub.contract;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.TestUsers;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * One of the old clients, with the ways in which its HTTP library writes requests. Bodies are given as the client
 * writes them.
 *
 * @param api sends for somebody who is signed in
 * @param origin where the page was loaded from; empty for the desktop
 */
record Client(Api api, String origin) {

    private static final String JSON = "application/json";
    private static final String AUTH = "/api/v1/auth";

    /** The tablet's page, through its development server. */
    static Client tablet(Api api) {
        return new Client(api, "https://localhost:5174");
    }

    /** The dashboard's page, through its development server. */
    static Client dashboard(Api api) {
        return new Client(api, "http://localhost:3000");
    }

    /** The desktop's program. */
    static Client desktop(Api api) {
        return new Client(api, "");
    }

    /** The same client of somebody who has this token, or none. */
    Client withToken(String token) {
        return new Client(api.withToken(token.isEmpty() ? null : token), origin);
    }

    /** Signs in with the form of the two pages. */
    Answer signIn(String username) {
        return form(username, TestUsers.PASSWORD);
    }

    Answer form(String username, String password) {
        String body = "username=%s&password=%s"
                .formatted(
                        URLEncoder.encode(username, StandardCharsets.UTF_8),
                        URLEncoder.encode(password, StandardCharsets.UTF_8));
        return withToken("")
                .send(
                        AUTH + "/login",
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)));
    }

    /** Signs in as the desktop does. */
    Answer signInByJson(String username, String password) {
        return withToken("")
                .post(
                        AUTH + "/login/json",
                        "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
    }

    Answer get(String path) {
        return send("/api/v1" + path, HttpRequest.Builder::GET);
    }

    Answer delete(String path) {
        return send("/api/v1" + path, HttpRequest.Builder::DELETE);
    }

    Answer post(String path, String body) {
        return json("POST", path, body);
    }

    Answer put(String path, String body) {
        return json("PUT", path, body);
    }

    Answer patch(String path, String body) {
        return json("PATCH", path, body);
    }

    /** Without a body and without its type, as axios does where no data are given. */
    Answer empty(String method, String path) {
        return send("/api/v1" + path, request -> request.method(method, BodyPublishers.noBody()));
    }

    /** Without a body but with its type, as the desktop does. */
    Answer emptyJson(String path) {
        return json("POST", path, "");
    }

    /** The replay of a request whose token had to be renewed. */
    Answer retried(String path) {
        return send(
                "/api/v1" + path, request -> request.header("_retry", "true").GET());
    }

    private Answer json(String method, String path, String body) {
        String full = path.startsWith("/api/v1") ? path : "/api/v1" + path;
        return send(
                full, request -> request.header("Content-Type", JSON).method(method, BodyPublishers.ofString(body)));
    }

    private Answer send(String path, Consumer<HttpRequest.Builder> rest) {
        HttpRequest.Builder request = api.request(path).header("Accept", "application/json, text/plain, */*");
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        rest.accept(request);
        return api.send(request);
    }
}
