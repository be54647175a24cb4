package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A package as it was sent. It is looked through without being unpacked anywhere. */
final class PackageFile {

    /** Names the field of requests in which packages come. */
    static final String FIELD = "file";

    private static final String MAIN = "main.py";
    private static final Set<String> MANIFESTS = Set.of("manifest.yaml", "manifest.yml");
    private static final int LONGEST_MANIFEST = 256 * 1024;
    private static final int BUFFER = 8192;

    private final byte[] content;
    private final Manifest manifest;

    private PackageFile(byte[] content, Manifest manifest) {
        this.content = content;
        this.manifest = manifest;
    }

    /**
     * Reads a zip.
     *
     * @throws ProblemException 422 if it is none, is too large unpacked, reaches outside of itself, or lacks its
     *     manifest or its main.py, or if its manifest cannot be read
     */
    static PackageFile read(byte[] content, SequenceProperties limits) {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            Reading reading = new Reading(zip, limits);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(reading.inside(entry.getName()), reading.beginning());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw noZip();
        }
        if (files.isEmpty()) {
            throw noZip();
        }
        return new PackageFile(content, Manifest.read(manifest(files)));
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
    private static String manifest(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> isManifest(file.getKey(), files.keySet()))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> Rule.INVALID_CONTENT.at(
                        FIELD, "The package must hold manifest.yaml and main.py, in its root or in one folder"));
    }

    private static boolean isManifest(String path, Set<String> files) {
        int name = path.lastIndexOf('/') + 1;
        return MANIFESTS.contains(path.substring(name))
                && path.indexOf('/') == name - 1
                && files.contains(path.substring(0, name) + MAIN);
    }

    private static ProblemException noZip() {
        return Rule.INVALID_CONTENT.at(FIELD, "The package must be a zip file");
    }

    /** What is read of a zip, in which sizes are counted as they come: what its headers tell may be untrue. */
    private static final class Reading {

        private final ZipInputStream zip;
        private final SequenceProperties limits;
        private final byte[] buffer = new byte[BUFFER];
        private long bytes;
        private int count;

        Reading(ZipInputStream zip, SequenceProperties limits) {
            this.zip = zip;
            this.limits = limits;
        }

        /** The name of a file, if it stays within the folder into which a station unpacks. */
        String inside(String name) {
            boolean outside = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || Arrays.asList(name.split("/", -1)).contains("..");
            if (outside) {
                throw Rule.INVALID_CONTENT.at(
                        FIELD, "The package holds a file with a path that leads outside: %s", name);
            }
            return name;
        }

        /** Reads a file to its end and keeps so much of it as a manifest may have. */
        byte[] beginning() throws IOException {
            byte[] kept = zip.readNBytes(LONGEST_MANIFEST);
            bytes += kept.length;
            count++;
            requireRoom();
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                bytes += read;
                requireRoom();
            }
            return kept.length < LONGEST_MANIFEST ? kept : new byte[0];
        }

        private void requireRoom() {
            if (count > limits.maxFiles() || bytes > limits.maxUnpackedSize().toBytes()) {
                throw Rule.INVALID_CONTENT.at(
                        FIELD,
                        "The package must hold at most %d files of %d MB in all",
                        limits.maxFiles(),
                        limits.maxUnpackedSize().toMegabytes());
            }
        }
    }
}
