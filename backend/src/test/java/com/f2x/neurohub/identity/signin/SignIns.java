package com.f2x.neurohub.identity.signin;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Signs in the ways the clients do, from an address of its own. */
public record SignIns(Api api, String address) {

    public Answer form(String username, String password) {
        String body = "username=" + encoded(username) + "&password=" + encoded(password);
        return api.send(api.from(address)
                .request("/api/v1/auth/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer json(String username, String password) {
        return api.from(address).post("/api/v1/auth/login/json", Map.of("username", username, "password", password));
    }

    public Answer refresh(String token) {
        return api.post("/api/v1/auth/refresh", Map.of("refresh_token", token));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
