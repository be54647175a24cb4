package com.f2x.neurohub.plant.sequence;

import static java.lang.Short.toUnsignedInt;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The directory at the end of a zip, from which stations unpack. Its members must fill the zip from its beginning to
 * the directory, without a gap and without overlap: so whoever reads it in another way finds the same files, and a few
 * bytes cannot stand for many files.
 */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END = 22;
    private static final int SIGNATURE = 0x02014b50;
    private static final int HEADER = 46;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int LINK = 0xA000;
    private static final int TYPES = 0xF000;

    private static final int OTHER_NAME = 0x7075;
    private static final int OTHER_NAME_HEADER = 5;

    private final ByteBuffer zip;
    private final int start;
    private final int end;
    private final List<ZipMember> members;
    private int at;

    private ZipDirectory(ByteBuffer zip, SequenceProperties limits) {
        this.zip = zip;
        this.end = end(zip);
        long told = unsigned(end + 16);
        if (told + unsigned(end + 12) != end) {
            throw disagreement();
        }
        this.start = (int) told;
        this.at = start;
        this.members = read(limits);
    }

    /**
     * Reads the directory of a zip, whose bytes are little-endian.
     *
     * @throws ProblemException 422 if it is no zip, or one that cannot be taken
     */
    static ZipDirectory of(ByteBuffer zip, SequenceProperties limits) {
        try {
            return new ZipDirectory(zip, limits);
        } catch (IndexOutOfBoundsException e) {
            throw noZip();
        }
    }

    /** Files and folders in the order in which they lie. */
    List<ZipMember> members() {
        return members;
    }

    /** Where what is said and held of a member must end. */
    int end(int index) {
        return index + 1 < members.size() ? (int) members.get(index + 1).offset() : start;
    }

    /** The last end there is must reach to the end of the zip: readers look for it in different ways. */
    private static int end(ByteBuffer zip) {
        for (int at = zip.limit() - END; at >= 0; at--) {
            if (zip.getInt(at) == END_SIGNATURE) {
                if (at + END + toUnsignedInt(zip.getShort(at + 20)) != zip.limit()) {
                    throw noZip();
                }
                return at;
            }
        }
        throw noZip();
    }

    private List<ZipMember> read(SequenceProperties limits) {
        int count = toUnsignedInt(zip.getShort(end + 10));
        requireRoom(count <= limits.maxFiles(), limits);
        List<ZipMember> found = new ArrayList<>();
        long size = 0;
        for (int i = 0; i < count; i++) {
            ZipMember member = next();
            found.add(member);
            size += member.size();
            requireRoom(size <= limits.maxUnpackedSize().toBytes(), limits);
        }
        found.sort(Comparator.comparingLong(ZipMember::offset));
        long first = found.isEmpty() ? start : found.get(0).offset();
        long last = found.isEmpty() ? start : found.get(count - 1).offset();
        if (at != end || first != 0 || last > start) {
            throw disagreement();
        }
        return found;
    }

    private ZipMember next() {
        if (zip.getInt(at) != SIGNATURE) {
            throw noZip();
        }
        int length = toUnsignedInt(zip.getShort(at + 28));
        ByteBuffer name = zip.slice(at + HEADER, length);
        ZipMember member = new ZipMember(
                path(name),
                toUnsignedInt(zip.getShort(at + 8)),
                toUnsignedInt(zip.getShort(at + 10)),
                unsigned(at + 16),
                unsigned(at + 20),
                unsigned(at + 24),
                unsigned(at + 42),
                name);
        requirePlain(member, toUnsignedInt(zip.getShort(at + 40)));
        ByteBuffer extra = zip.slice(at + HEADER + length, toUnsignedInt(zip.getShort(at + 30)));
        requireOneName(extra.order(ByteOrder.LITTLE_ENDIAN), name);
        at += HEADER + length + extra.limit() + toUnsignedInt(zip.getShort(at + 32));
        return member;
    }

    /** Some readers prefer the name in the extra fields. */
    private static void requireOneName(ByteBuffer extra, ByteBuffer name) {
        while (extra.remaining() >= 2 * Short.BYTES) {
            int kind = toUnsignedInt(extra.getShort());
            int length = toUnsignedInt(extra.getShort());
            ByteBuffer field = extra.slice(extra.position(), length);
            extra.position(extra.position() + length);
            if (kind == OTHER_NAME
                    && !(length > OTHER_NAME_HEADER
                            && field.position(OTHER_NAME_HEADER).equals(name))) {
                throw disagreement();
            }
        }
    }

    private static void requirePlain(ZipMember member, int mode) {
        if ((member.flags() & ENCRYPTED) != 0) {
            throw Rule.INVALID_CONTENT.at(PackageFile.FIELD, "The package must not be encrypted");
        }
        if (!member.isStoredOrDeflated()) {
            throw Rule.INVALID_CONTENT.at(
                    PackageFile.FIELD,
                    "The package holds a file that is compressed in another way than by deflate: %s",
                    member.path());
        }
        if ((mode & TYPES) == LINK) {
            throw Rule.INVALID_CONTENT.at(PackageFile.FIELD, "The package holds a link: %s", member.path());
        }
    }

    private static String path(ByteBuffer name) {
        try {
            return ZipPaths.inside(
                    StandardCharsets.UTF_8.newDecoder().decode(name.duplicate()).toString());
        } catch (CharacterCodingException e) {
            throw ZipPaths.unfitName();
        }
    }

    private static void requireRoom(boolean room, SequenceProperties limits) {
        if (!room) {
            throw Rule.INVALID_CONTENT.at(
                    PackageFile.FIELD,
                    "The package must hold at most %d files of %d MB in all",
                    limits.maxFiles(),
                    limits.maxUnpackedSize().toMegabytes());
        }
    }

    private long unsigned(int position) {
        return Integer.toUnsignedLong(zip.getInt(position));
    }

    static ProblemException noZip() {
        return Rule.INVALID_CONTENT.at(PackageFile.FIELD, "The package must be a zip file");
    }

    static ProblemException disagreement() {
        return Rule.INVALID_CONTENT.at(
                PackageFile.FIELD, "The package's directory and its files disagree: pack it anew");
    }
}
