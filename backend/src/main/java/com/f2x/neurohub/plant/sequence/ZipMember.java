package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A file or folder of a zip, as the zip's directory tells of it.
 *
 * @param path its path within the zip
 * @param flags how it is written
 * @param method how it is compressed
 * @param checksum CRC-32 of its content
 * @param packed its bytes in the zip
 * @param size its bytes unpacked
 * @param offset where its own header begins
 * @param name its path as it is written
 */
record ZipMember(
        String path, int flags, int method, long checksum, long packed, long size, long offset, ByteBuffer name) {

    private static final int SIGNATURE = 0x04034b50;
    private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
    private static final int HEADER = 30;
    private static final int DESCRIBED_BEHIND = 1 << 3;
    private static final int NARROW = 12;
    private static final int WIDE = 20;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 8192;

    boolean isStoredOrDeflated() {
        return method == STORED || method == DEFLATED;
    }

    /**
     * Reads it to its end, and keeps no more than so many bytes of it.
     *
     * @param end where the next one begins, or the directory
     * @throws ProblemException 422 if its own header tells something else than the directory, or its content does not
     *     have the size and checksum told
     */
    byte[] read(ByteBuffer zip, int end, int most) {
        long start = content(zip);
        if (start + packed > end || !isDescribed(zip, (int) (start + packed), end)) {
            throw ZipDirectory.disagreement();
        }
        byte[] content = new byte[(int) packed];
        zip.get((int) start, content);
        try {
            return unpack(new ByteArrayInputStream(content), most);
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** Where the content begins, behind a header that agrees with the directory. */
    private long content(ByteBuffer zip) {
        int at = (int) offset;
        if (offset + HEADER > zip.limit() || zip.getInt(at) != SIGNATURE) {
            throw ZipDirectory.disagreement();
        }
        int length = Short.toUnsignedInt(zip.getShort(at + 26));
        long start = (long) at + HEADER + length + Short.toUnsignedInt(zip.getShort(at + 28));
        boolean same = start <= zip.limit()
                && Short.toUnsignedInt(zip.getShort(at + 6)) == flags
                && Short.toUnsignedInt(zip.getShort(at + 8)) == method
                && zip.slice(at + HEADER, length).equals(name)
                && (isDescribedBehind() || tells(zip, at + 14, Integer.BYTES));
        if (!same) {
            throw ZipDirectory.disagreement();
        }
        return start;
    }

    private boolean isDescribedBehind() {
        return (flags & DESCRIBED_BEHIND) != 0;
    }

    /** Whether what lies behind the content is nothing, or its description if there has to be one. */
    private boolean isDescribed(ByteBuffer zip, int at, int end) {
        if (!isDescribedBehind()) {
            return at == end;
        }
        int length = end - at;
        boolean signed = length == NARROW + Integer.BYTES || length == WIDE + Integer.BYTES;
        if (signed && zip.getInt(at) != DESCRIPTOR_SIGNATURE) {
            return false;
        }
        int described = signed ? at + Integer.BYTES : at;
        return switch (end - described) {
            case NARROW -> tells(zip, described, Integer.BYTES);
            case WIDE -> tells(zip, described, Long.BYTES);
            default -> false;
        };
    }

    private boolean tells(ByteBuffer zip, int at, int width) {
        int sizes = at + Integer.BYTES;
        return unsigned(zip, at) == checksum
                && (width == Long.BYTES
                        ? zip.getLong(sizes) == packed && zip.getLong(sizes + width) == size
                        : unsigned(zip, sizes) == packed && unsigned(zip, sizes + width) == size);
    }

    private byte[] unpack(InputStream content, int most) throws IOException {
        Inflater inflater = new Inflater(true);
        CRC32 sum = new CRC32();
        try (InputStream unpacked = method == STORED ? content : new InflaterInputStream(content, inflater, BUFFER);
                InputStream checked = new CheckedInputStream(unpacked, sum)) {
            byte[] kept = checked.readNBytes((int) Math.min(most, size));
            long rest = size - kept.length;
            byte[] buffer = new byte[BUFFER];
            for (int read = 0; rest >= 0 && read >= 0; rest -= Math.max(read, 0)) {
                read = checked.read(buffer);
            }
            boolean whole = method == STORED || inflater.getBytesRead() == packed;
            if (rest != 0 || !whole || sum.getValue() != checksum) {
                throw damaged();
            }
            return kept;
        } finally {
            inflater.end();
        }
    }

    private ProblemException damaged() {
        return Rule.INVALID_CONTENT.at(PackageFile.FIELD, "The package holds a damaged file: %s", path);
    }

    private static long unsigned(ByteBuffer zip, int at) {
        return Integer.toUnsignedLong(zip.getInt(at));
    }
}
