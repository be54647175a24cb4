package com.f2x.neurohub.onboarding.output;

import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * What files of tables begin with: the table's name, where it is a name of a file on every system. Others keep what can
 * be kept of it and get a mark that belongs to schema and name.
 */
public final class FileStems {

    private static final int MOST_BYTES = 120;

    private final Set<String> taken = new HashSet<>();

    /** Returns what no other table of this run has, nor gets if only capitals differ. */
    public String of(SourceTable table) {
        String name = table.tableName();
        String safe = safe(name);
        String stem =
                safe.equals(name) && !taken.contains(safe.toUpperCase(Locale.ROOT)) ? safe : safe + "~" + mark(table);
        taken.add(stem.toUpperCase(Locale.ROOT));
        return stem;
    }

    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        int bytes = 0;
        for (int character : name.codePoints().toArray()) {
            int kept = isSafe(character, safe.isEmpty()) ? character : '_';
            bytes += Character.toString(kept).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            safe.appendCodePoint(kept);
        }
        return safe.toString();
    }

    private static boolean isSafe(int character, boolean first) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || (!first && (character == '$' || character == '#' || character == '-'));
    }

    private static String mark(SourceTable table) {
        byte[] digest = Sha256.digest().digest(table.quoted().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 4);
    }
}
