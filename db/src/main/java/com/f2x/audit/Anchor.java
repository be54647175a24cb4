package com.f2x.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of the chain as it was told outside of the database.
 *
 * @param block number of the block
 * @param root its root, in hexadecimal digits
 * @param signature Ed25519 of {@link #signed}, in Base64; empty if there is none
 */
record Anchor(long block, String root, String signature) {

    private static final Pattern BLOCK = Pattern.compile("\"block\" ?: ?(\\d{1,18})");
    private static final Pattern ROOT = Pattern.compile("\"root\" ?: ?\"([0-9a-f]{64})\"");
    private static final Pattern SIGNATURE = Pattern.compile("\"signature\" ?: ?\"([A-Za-z0-9+/=]*)\"");

    /**
     * Reads a line of JSON with the members {@code block}, {@code root} and {@code signature}.
     *
     * @throws IllegalArgumentException if it has no block or no root
     */
    static Anchor read(String line) {
        Matcher block = BLOCK.matcher(line);
        Matcher root = ROOT.matcher(line);
        if (!block.find() || !root.find()) {
            throw new IllegalArgumentException("Not an anchor: " + line);
        }
        Matcher signature = SIGNATURE.matcher(line);
        return new Anchor(Long.parseLong(block.group(1)), root.group(1), signature.find() ? signature.group(1) : "");
    }

    /** Returns the text that is signed. */
    static String signed(long block, String root) {
        return "neurohub-audit:" + block + ":" + root;
    }

    /** Returns whether one of the keys has signed it. */
    boolean isSignedBy(List<PublicKey> keys) {
        return keys.stream().anyMatch(this::isSignedBy);
    }

    private boolean isSignedBy(PublicKey key) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(signed(block, root).getBytes(StandardCharsets.UTF_8));
            return verification.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
