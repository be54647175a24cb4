package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A tester that delivers records in bulk. */
final class Tester {

    static final String PATH = "/api/v1/process-data/bulk";
    static final String HISTORICAL = "?historical=true";
    static final String HISTORICAL_UNITS = "?historical=true&create_missing=units";
    static final String NDJSON = "application/x-ndjson";
    static final String JSON = "application/json";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Api api;

    Tester(Api api) {
        this.api = api;
    }

    Receipts deliver(String lines) {
        return deliver("", lines);
    }

    Receipts deliver(String query, String lines) {
        return deliver(query, NDJSON, lines.getBytes(StandardCharsets.UTF_8));
    }

    Receipts deliver(String query, String type, byte[] body) {
        return receipts(send(query, type, body));
    }

    Receipts deliverZipped(String query, byte[] gzip) {
        return receipts(sendEncoded(query, "gzip", gzip));
    }

    Answer send(String query, String type, byte[] body) {
        return api.send(request(query, type, body));
    }

    Answer sendEncoded(String query, String encoding, byte[] body) {
        return api.send(request(query, NDJSON, body).header("Content-Encoding", encoding));
    }

    private HttpRequest.Builder request(String query, String type, byte[] body) {
        return api.request(PATH + query)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    static Receipts receipts(Answer answer) {
        return Receipts.of(answer.expect(200).body(), MAPPER);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
