package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.machine.Patience;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A delivery over a plain connection, whose client decides itself when to send and when to read. */
final class RawDelivery implements Closeable {

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;

    /** Connects and sends the head of the request. */
    RawDelivery(Api api, String query) throws IOException {
        HttpRequest request = api.request(Tester.PATH + query).build();
        socket = new Socket(request.uri().getHost(), request.uri().getPort());
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String token = request.headers().firstValue("Authorization").orElseThrow();
        raw("POST %s%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n".formatted(Tester.PATH, query, token)
                + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
    }

    /** Sends a piece of the body. */
    void send(String piece) throws IOException {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        raw(Integer.toHexString(bytes.length) + "\r\n");
        out.write(bytes);
        raw("\r\n");
    }

    /** Ends the body. */
    void end() throws IOException {
        raw("0\r\n\r\n");
    }

    /** Waits for the next line that is an answer to a record or the summary. */
    String nextLine() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("{")) {
                return line;
            }
        }
        throw new IOException("The answer ended");
    }

    /** Reads the answer to its end; a line that is cut in two by the transfer counts as its pieces. */
    List<String> rest() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
