package com.f2x.neurohub.load.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connection that takes one request after the other, as cheaply as can be: it shares the processors with what is
 * measured. Where the server says that an answer was the last on a connection, the next request goes over a new one.
 */
final class HttpConnection implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final URI server;
    private final String common;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /** Opens one whose requests all carry these headers. */
    HttpConnection(URI server, Map<String, String> headers) throws IOException {
        this.server = server;
        connect();
        StringBuilder lines = new StringBuilder("Host: " + server.getAuthority() + "\r\n");
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        common = lines.toString();
    }

    private void connect() throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    Answer get(String path) throws IOException {
        write("GET " + path + " HTTP/1.1\r\n" + common + "\r\n", new byte[0]);
        return read();
    }

    Answer post(String path, byte[] body) throws IOException {
        return post(path, "Content-Type: application/json\r\n", body);
    }

    /** Sends a body with headers of its own, each ending with a line break. */
    Answer post(String path, String headers, byte[] body) throws IOException {
        write(
                "POST " + path + " HTTP/1.1\r\n" + common + headers + "Content-Length: " + body.length + "\r\n\r\n",
                body);
        return read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void write(String head, byte[] body) throws IOException {
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        out.write(all);
        out.flush();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        Answer answer = new Answer(status, headers, body(headers));
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            socket.close();
            connect();
        }
        return answer;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            return chunks();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(BUFFER);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The server ended the connection within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server ended the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** What came back; names of headers are in lower case. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        /** The same, if the status is one of these. */
        Answer expect(int... expected) {
            for (int one : expected) {
                if (status == one) {
                    return this;
                }
            }
            throw new IllegalStateException("The answer is %d: %s".formatted(status, text()));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
