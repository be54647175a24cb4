package com.f2x.neurohub.signature;

import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.TestUsers;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who signs, and sends requests with what was signed.
 *
 * @param api the client
 * @param headers sent with each request
 */
record Signer(Api api, Map<String, String> headers) {

    static final String PATH = "/api/v1/signatures";

    private static final JsonMapper JSON = new JsonMapper();

    Signer(Api api) {
        this(api, Map.of());
    }

    /** The same person, who gives a reason to override rules. */
    Signer overriding(String reason) {
        return new Signer(api, Map.of(OverrideReason.HEADER, reason));
    }

    /** The same person, whose requests are all the same one. */
    Signer withKey(String key) {
        return new Signer(api, Map.of("Idempotency-Key", key));
    }

    static Map<String, Object> request(String action, String entityType, long entityId) {
        Map<String, Object> request = new HashMap<>();
        request.put("action", action);
        request.put("entity_type", entityType);
        request.put("entity_id", entityId);
        request.put("meaning", "APPROVAL");
        request.put("password", TestUsers.PASSWORD);
        return request;
    }

    /** Signs, and returns the number of the signature as the header carries it. */
    String sign(String action, String entityType, long entityId) {
        return String.valueOf(api.post(PATH, request(action, entityType, entityId))
                .expect(201)
                .id());
    }

    /** Sends a request with signatures, and with several headers of them where they are lines. */
    Answer send(String method, String path, @Nullable Object body, @Nullable String signatures) {
        var request = api.request(path)
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        if (signatures != null) {
            Stream.of(signatures.split("\n")).forEach(line -> request.header(Signable.HEADER, line));
        }
        return api.send(request);
    }

    Answer release(long hold, @Nullable String signatures) {
        return send("POST", "/api/v1/holds/" + hold + "/release", Map.of("reason", "It is right"), signatures);
    }
}
