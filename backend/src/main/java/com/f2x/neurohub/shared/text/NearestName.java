package com.f2x.neurohub.shared.text;

import com.f2x.neurohub.shared.problem.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Tells what somebody may have meant who sent a name that nobody knows. */
public final class NearestName {

    /** Counts a common beginning most, as people abbreviate. */
    private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();

    /** Below it nobody meant the one by the other. */
    private static final double LEAST = 0.6;

    private NearestName() {}

    /** What is said of an unknown name, in words that follow it. */
    public static Words words(String unknown, Collection<String> known) {
        return find(unknown, known)
                .map(name -> Words.of("is not known here, the nearest known name is %s", name))
                .orElseGet(() -> Words.of("is not known here"));
    }

    private static Optional<String> find(String unknown, Collection<String> known) {
        return known.stream()
                .sorted()
                .filter(name -> ALIKE.apply(unknown, name) >= LEAST)
                .max(Comparator.comparingDouble(name -> ALIKE.apply(unknown, name)));
    }
}
