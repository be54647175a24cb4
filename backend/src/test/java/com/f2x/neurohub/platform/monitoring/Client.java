package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.machine.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an application that has no users.
 *
 * @param port its port on this machine
 */
record Client(int port) {

    Answer get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Patience.LIMIT)
                .build();
        try {
            return new Answer(
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()), new JsonMapper());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
