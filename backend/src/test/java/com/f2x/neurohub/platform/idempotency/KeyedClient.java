package com.f2x.neurohub.platform.idempotency;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.net.http.HttpRequest;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Posts with keys. */
final class KeyedClient {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Api api;

    KeyedClient(Api api) {
        this.api = api;
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Posts JSON: a text is sent as it is, anything else is written as JSON. */
    Answer post(String key, String path, Object body) {
        return send(
                path, "application/json", body instanceof String text ? text : MAPPER.writeValueAsString(body), key);
    }

    /** Posts without a body. */
    Answer post(String key, String path) {
        return api.send(
                api.request(path).header(KeyedOperations.HEADER, key).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Posts with any number of keys. */
    Answer send(String path, String contentType, String body, String... keys) {
        HttpRequest.Builder request = api.request(path).header("Content-Type", contentType);
        for (String key : keys) {
            request.header(KeyedOperations.HEADER, key);
        }
        return api.send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
