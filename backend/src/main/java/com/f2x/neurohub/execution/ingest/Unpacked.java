package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.problem.Rule;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A gzip body unpacked, which must not grow out of all proportion: a small body is little work. */
final class Unpacked extends FilterInputStream {

    /** What records of machines never reach; nothing but blanks packs a thousandfold. */
    private static final long MOST_TIMES = 200;

    private static final long ALWAYS_ALLOWED = 8L * 1024 * 1024;

    private final Counted packed;
    private long unpacked;

    Unpacked(InputStream body) throws IOException {
        this(new Counted(body));
    }

    private Unpacked(Counted packed) throws IOException {
        super(new GZIPInputStream(packed, 8 * 1024));
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        unpacked += Math.max(read, 0);
        if (unpacked > ALWAYS_ALLOWED + MOST_TIMES * packed.bytes) {
            throw new IOException(Rule.CONTENT_TOO_LARGE.because(
                    "The body must not unpack to more than %d times its size", MOST_TIMES));
        }
        return read;
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            bytes += Math.max(read, 0);
            return read;
        }
    }
}
