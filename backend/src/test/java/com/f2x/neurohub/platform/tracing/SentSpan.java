package com.f2x.neurohub.platform.tracing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A span as it is sent, read from the protocol's buffers. */
record SentSpan(String trace, String id, String parent, String name, long kind, Map<String, String> tags) {

    static final long SERVER = 2;
    static final long PRODUCER = 4;

    /** A member of a message: a number, or the bytes of a text or another message. */
    private record Field(int number, long value, byte[] bytes) {

        String hex() {
            return HexFormat.of().formatHex(bytes);
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static List<SentSpan> read(byte[] request) {
        return parts(request, 1).stream()
                .flatMap(resource -> parts(resource, 2).stream())
                .flatMap(scope -> parts(scope, 2).stream())
                .map(SentSpan::of)
                .toList();
    }

    private static SentSpan of(byte[] span) {
        Map<Integer, Field> one = new TreeMap<>();
        fields(span).forEach(field -> one.put(field.number(), field));
        Map<String, String> tags = new TreeMap<>();
        for (byte[] tag : parts(span, 9)) {
            List<Field> pair = fields(tag);
            List<Field> value = fields(pair.get(1).bytes());
            tags.put(pair.get(0).text(), text(value.get(0)));
        }
        String parent = one.containsKey(4) ? one.get(4).hex() : "";
        return new SentSpan(
                one.get(1).hex(),
                one.get(2).hex(),
                parent,
                one.get(5).text(),
                one.get(6).value(),
                tags);
    }

    private static String text(Field value) {
        return value.number() == 1 ? value.text() : Long.toString(value.value());
    }

    private static List<byte[]> parts(byte[] message, int number) {
        return fields(message).stream()
                .filter(field -> field.number() == number)
                .map(Field::bytes)
                .toList();
    }

    private static List<Field> fields(byte[] message) {
        ByteBuffer buffer = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (buffer.hasRemaining()) {
            long key = number(buffer);
            fields.add(field((int) (key >> 3), (int) key & 7, buffer));
        }
        return fields;
    }

    private static Field field(int number, int type, ByteBuffer buffer) {
        return switch (type) {
            case 0 -> new Field(number, number(buffer), new byte[0]);
            case 1 -> new Field(number, buffer.getLong(), new byte[0]);
            case 5 -> new Field(number, buffer.getInt(), new byte[0]);
            default -> {
                byte[] bytes = new byte[(int) number(buffer)];
                buffer.get(bytes);
                yield new Field(number, 0, bytes);
            }
        };
    }

    private static long number(ByteBuffer buffer) {
        long number = 0;
        int shift = 0;
        byte part;
        do {
            part = buffer.get();
            number |= (part & 0x7FL) << shift;
            shift += 7;
        } while (part < 0);
        return number;
    }
}
