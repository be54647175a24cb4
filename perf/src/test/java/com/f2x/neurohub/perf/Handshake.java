package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the server answers who asks for a WebSocket, which Java's own client does not tell.
 *
 * @param request what was asked
 * @param headers of the answer
 */
record Handshake(HttpRequest request, HttpHeaders headers) implements HttpResponse<String> {

    private static final int SWITCHED = 101;

    /** Opens a WebSocket, and leaves. */
    static Answer at(Api api, String path) {
        HttpRequest request = api.request(path).build();
        try (Socket socket = new Socket(request.uri().getHost(), request.uri().getPort())) {
            String head = """
                    GET %s HTTP/1.1
                    Host: localhost
                    Connection: Upgrade
                    Upgrade: websocket
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                    Authorization: %s

                    """.formatted(
                            path, request.headers().firstValue("Authorization").orElse(""));
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new Answer(new Handshake(request, headers(head(socket.getInputStream()))), new JsonMapper());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(InputStream answer) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) answer.read());
        }
        if (!head.toString().startsWith("HTTP/1.1 " + SWITCHED)) {
            throw new IllegalStateException(head.toString());
        }
        return head.toString();
    }

    private static HttpHeaders headers(String head) {
        Map<String, List<String>> headers = Arrays.stream(head.split("\r\n", -1))
                .map(line -> line.split(": ", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList())));
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    @Override
    public int statusCode() {
        return SWITCHED;
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public String body() {
        return "";
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public HttpClient.Version version() {
        return HttpClient.Version.HTTP_1_1;
    }
}
