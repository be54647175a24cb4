package com.f2x.neurohub.inbound.mqtt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes payloads of Sparkplug B as nodes do. */
final class SparkplugPayload {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    SparkplugPayload at(long timestamp, int sequence) {
        return number(1, timestamp).number(3, sequence);
    }

    SparkplugPayload text(String name, long alias, String value) {
        SparkplugPayload metric = new SparkplugPayload();
        if (!name.isEmpty()) {
            metric.bytes(1, name.getBytes(StandardCharsets.UTF_8));
        }
        return bytes(
                2,
                metric.number(2, alias)
                        .number(4, 12)
                        .bytes(15, value.getBytes(StandardCharsets.UTF_8))
                        .written());
    }

    SparkplugPayload whole(long alias, int type, long value) {
        return bytes(
                2,
                new SparkplugPayload()
                        .number(2, alias)
                        .number(4, type)
                        .number(10, value)
                        .written());
    }

    /** A data set, template or the like. */
    SparkplugPayload opaque(String name, int field, byte[] value) {
        return bytes(
                2,
                new SparkplugPayload()
                        .bytes(1, name.getBytes(StandardCharsets.UTF_8))
                        .bytes(field, value)
                        .written());
    }

    byte[] written() {
        return bytes.toByteArray();
    }

    private SparkplugPayload number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    private SparkplugPayload bytes(int field, byte[] content) {
        varint((long) field << 3 | 2);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            bytes.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }
}
