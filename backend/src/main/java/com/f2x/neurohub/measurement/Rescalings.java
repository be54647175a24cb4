package com.f2x.neurohub.measurement;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How values get from one unit of measure to another. Units are written as UCUM codes, UN/ECE Recommendation 20 codes
 * or everyday spellings; one that nobody knows is comparable with itself only.
 *
 * <p>Units of one dimension convert only where they measure the same thing: newton metres (torque) do not convert to
 * joules (energy), nor becquerel to hertz, volt-amperes to watts, radians to percent. Logarithmic units convert among
 * themselves only. Temperatures are points on a scale, never differences.
 */
final class Rescalings {

    private static final int MAX_REMEMBERED = 1_000;

    private static final LoadingCache<Pair, Optional<Rescaling>> REMEMBERED =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build(Pair::rescaling);

    private Rescalings() {}

    /** How to get from one unit to another; empty where that is impossible. A missing unit is taken to be the other. */
    static Optional<Rescaling> between(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return Optional.of(Rescaling.NONE);
        }
        Pair pair = new Pair(from.strip(), to.strip());
        if (pair.from.isEmpty() || pair.to.isEmpty() || pair.from.equals(pair.to)) {
            return Optional.of(Rescaling.NONE);
        }
        return pair.isShort() ? REMEMBERED.get(pair) : pair.rescaling();
    }

    private record Pair(String from, String to) {

        /** Units nobody knows compare regardless of case; of known ones case may tell milli from mega. */
        Optional<Rescaling> rescaling() {
            Optional<UnitOfMeasure> known = UnitOfMeasure.of(from);
            Optional<UnitOfMeasure> other = UnitOfMeasure.of(to);
            if (known.isPresent() && other.isPresent()) {
                return known.get().to(other.get());
            }
            return from.equalsIgnoreCase(to) ? Optional.of(Rescaling.NONE) : Optional.empty();
        }

        boolean isShort() {
            return from.length() <= UnitOfMeasure.MAX_LENGTH && to.length() <= UnitOfMeasure.MAX_LENGTH;
        }
    }
}
