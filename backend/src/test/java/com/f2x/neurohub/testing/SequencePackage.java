package com.f2x.neurohub.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The package of a test sequence, and its way to the server. Its bytes are the same on every machine: nothing in it is
 * compressed, and all files are of the same time.
 *
 * @param files texts by path
 */
public record SequencePackage(Map<String, String> files) {

    /** Where sequences are. */
    public static final String PATH = "/api/v1/sequences";

    private static final String EDGE = "----WebKitFormBoundaryNeurohub";
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final String MANIFEST = "manifest.yaml";

    /** A package with everything that a manifest may say, of version 1.0.0. */
    public static SequencePackage named(String name) {
        return new SequencePackage(Map.of()).with("main.py", "print('{}')\n").with(MANIFEST, """
                        name: %s
                        version: 1.0.0
                        display_name: Sensor test
                        description: Tests the sensor
                        hardware:
                          dmm: {driver: keysight, port: COM3}
                        parameters:
                          volts: {type: float, default: 12.0}
                        steps:
                          - {name: connect, timeout: 10}
                          - {name: measure, description: Three times}
                        """.formatted(name));
    }

    /** The same of another version. */
    public SequencePackage at(String version) {
        return with(MANIFEST, files.getOrDefault(MANIFEST, "").replace("version: 1.0.0", "version: " + version));
    }

    /** The same with another file, or other content of one. */
    public SequencePackage with(String path, String content) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(path, content);
        return new SequencePackage(more);
    }

    /** The zip. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Uploads it as the dashboard does, with a query such as {@code ?force=false}. */
    public Answer upload(Api api, String query) {
        return upload(api, query, zip());
    }

    /** Uploads any bytes as a package. */
    public static Answer upload(Api api, String query, byte[] content) {
        return api.send(api.request(PATH + "/upload" + query)
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(BodyPublishers.ofByteArray(form(content))));
    }

    /** The form in which a browser sends a file. */
    private static byte[] form(byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                ("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sensor_test.zip\"\r\n"
                                + "Content-Type: application/zip\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** Changes a sequence, with a body as it is. */
    public static Answer patch(Api api, String name, String body) {
        return api.send(api.request(PATH + "/" + name)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }
}
