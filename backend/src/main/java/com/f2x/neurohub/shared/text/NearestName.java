package com.f2x.neurohub.shared.text;

import com.f2x.neurohub.shared.problem.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Tells what somebody may have meant who sent a name that nobody knows. */
public final class NearestName {

    private NearestName() {}

    /** What is said of an unknown name, in words that follow it. */
    public static Words words(String unknown, Collection<String> known) {
        return find(unknown, known)
                .map(name -> Words.of("is not known here, the nearest known name is %s", name))
                .orElseGet(() -> Words.of("is not known here"));
    }

    private static Optional<String> find(String unknown, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(unknown, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be added, left out or changed (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
