package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A package as it was sent. It is looked through without being unpacked anywhere. */
final class PackageFile {

    /** Names the field of requests in which packages come. */
    static final String FIELD = "file";

    private static final String MAIN = "main.py";
    private static final Set<String> MANIFESTS = Set.of("manifest.yaml", "manifest.yml");
    private static final int LONGEST_MANIFEST = 256 * 1024;

    private final byte[] content;
    private final Manifest manifest;

    private PackageFile(byte[] content, Manifest manifest) {
        this.content = content;
        this.manifest = manifest;
    }

    /**
     * Reads a zip. All of it is unpacked to see that it can be, and nothing but the manifest is kept.
     *
     * @throws ProblemException 422 if it is none, is too large unpacked, reaches outside of itself, is not the same to
     *     all who read it, or lacks its manifest or its main.py, or if its manifest cannot be read
     */
    static PackageFile read(byte[] content, SequenceProperties limits) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        ZipDirectory directory = ZipDirectory.of(zip, limits);
        List<ZipMember> members = directory.members();
        ZipPaths.requireDistinct(members);
        ZipMember manifest = manifest(members);
        byte[] told = {};
        for (int i = 0; i < members.size(); i++) {
            boolean isManifest = members.get(i).equals(manifest);
            byte[] kept = members.get(i).read(zip, directory.end(i), isManifest ? LONGEST_MANIFEST : 0);
            told = isManifest ? kept : told;
        }
        return new PackageFile(content, Manifest.read(new String(told, StandardCharsets.UTF_8)));
    }

    /** Bytes of the zip. */
    int size() {
        return content.length;
    }

    /** The zip itself. */
    byte[] content() {
        return content;
    }

    /** What it says of itself. */
    Manifest manifest() {
        return manifest;
    }

    /** SHA-256 of the zip, in hex. */
    String checksum() {
        return HexFormat.of().formatHex(Sha256.of(content));
    }

    /** The manifest and main.py stand beside each other, in the root or in a folder right below it. */
    private static ZipMember manifest(List<ZipMember> members) {
        Set<String> paths = members.stream().map(ZipMember::path).collect(Collectors.toSet());
        List<ZipMember> manifests = members.stream()
                .filter(member -> isManifest(member.path(), paths))
                .toList();
        if (manifests.isEmpty()) {
            throw Rule.INVALID_CONTENT.at(
                    FIELD, "The package must hold manifest.yaml and main.py, in its root or in one folder");
        }
        ZipMember manifest = manifests.get(0);
        if (manifests.size() > 1 || manifest.size() > LONGEST_MANIFEST) {
            throw Rule.INVALID_CONTENT.at(
                    FIELD, "The package must hold one manifest, of at most %d kB", LONGEST_MANIFEST / 1024);
        }
        return manifest;
    }

    private static boolean isManifest(String path, Set<String> paths) {
        int name = path.lastIndexOf('/') + 1;
        return MANIFESTS.contains(path.substring(name))
                && path.indexOf('/') == name - 1
                && paths.contains(path.substring(0, name) + MAIN);
    }
}
