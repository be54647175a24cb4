package com.f2x.neurohub.inbound.mqtt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the fields of a message in the wire format of Protocol Buffers, one after the other. */
final class WireFields {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;
    private static final int KIND_BITS = 3;
    private static final int KIND_MASK = 7;
    private static final int PAYLOAD_BITS = 7;
    private static final int PAYLOAD_MASK = 0x7f;
    private static final int MORE = 0x80;
    private static final int LONGEST = 64;

    private final ByteBuffer bytes;
    private int kind;
    private long number;
    private ByteBuffer content = ByteBuffer.allocate(0);

    WireFields(ByteBuffer bytes) {
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Goes to the next field, and returns its number; 0 if there is none. */
    int next() {
        if (!bytes.hasRemaining()) {
            return 0;
        }
        long tag = varint();
        kind = (int) (tag & KIND_MASK);
        read();
        return (int) (tag >>> KIND_BITS);
    }

    private void read() {
        switch (kind) {
            case VARINT -> number = varint();
            case FIXED64 -> number = require(Long.BYTES).getLong();
            case FIXED32 -> number = require(Integer.BYTES).getInt();
            case BYTES -> {
                int length = (int) Math.min(Math.max(varint(), -1), Integer.MAX_VALUE);
                require(length);
                content = bytes.slice(bytes.position(), length);
                bytes.position(bytes.position() + length);
            }
            default -> throw new UnreadablePayloadException("There is no wire type " + kind);
        }
    }

    /** The field as a whole number, or as the bits of another one. */
    long number() {
        return number;
    }

    float asFloat() {
        return Float.intBitsToFloat((int) number);
    }

    double asDouble() {
        return Double.longBitsToDouble(number);
    }

    String text() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    byte[] bytes() {
        byte[] copy = new byte[content.remaining()];
        content.duplicate().get(copy);
        return copy;
    }

    /** The field as a message of its own. */
    WireFields message() {
        return new WireFields(content);
    }

    private ByteBuffer require(int length) {
        if (length < 0 || bytes.remaining() < length) {
            throw new UnreadablePayloadException("The payload breaks off");
        }
        return bytes;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < LONGEST; shift += PAYLOAD_BITS) {
            int part = require(1).get();
            value |= (long) (part & PAYLOAD_MASK) << shift;
            if ((part & MORE) == 0) {
                return value;
            }
        }
        throw new UnreadablePayloadException("A number is too long");
    }
}
