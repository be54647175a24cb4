package com.f2x.neurohub.measurement;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units of measurement: UCUM codes, UN/ECE Recommendation 20 codes and everyday spellings. A unit nobody knows is
 * comparable with itself only.
 *
 * <p>Units of one dimension convert only where they measure the same thing: newton metres (torque) do not convert to
 * joules (energy), nor becquerel to hertz, volt-amperes to watts, radians to percent. Logarithmic units convert among
 * themselves only. Temperatures are points on a scale, never differences.
 */
public final class Units {

    private static final int MAX_REMEMBERED = 1_000;

    private static final LoadingCache<Pair, Optional<Conversion>> CONVERSIONS =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build(Pair::conversion);

    private Units() {}

    /** Whether two spellings mean one unit ({@code V} and {@code volt}), be it known or not. */
    public static boolean same(String one, String other) {
        return between(one, other).filter(Conversion.NONE::equals).isPresent();
    }

    /** Whether values in one unit can be expressed in the other. */
    public static boolean convertible(String from, String to) {
        return between(from, to).isPresent();
    }

    /**
     * A value in another unit, to 34 digits.
     *
     * @return empty where the units do not convert, or the value has over 1,000 digits or a magnitude beyond 10 to the
     *     power of ±400
     */
    public static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
        BigDecimal bounded = Numbers.bounded(value);
        return bounded == null ? Optional.empty() : between(from, to).map(conversion -> conversion.apply(bounded));
    }

    /** How to get from one unit to another; empty where that is impossible. A missing unit is taken to be the other. */
    static Optional<Conversion> between(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return Optional.of(Conversion.NONE);
        }
        Pair pair = new Pair(from.strip(), to.strip());
        if (pair.from.isEmpty() || pair.to.isEmpty() || pair.from.equals(pair.to)) {
            return Optional.of(Conversion.NONE);
        }
        return pair.isShort() ? CONVERSIONS.get(pair) : pair.conversion();
    }

    private record Pair(String from, String to) {

        /** Units nobody knows compare regardless of case; of known ones case may tell milli from mega. */
        Optional<Conversion> conversion() {
            Optional<KnownUnit> known = KnownUnit.of(from);
            Optional<KnownUnit> other = KnownUnit.of(to);
            if (known.isPresent() && other.isPresent()) {
                return known.get().to(other.get());
            }
            return from.equalsIgnoreCase(to) ? Optional.of(Conversion.NONE) : Optional.empty();
        }

        boolean isShort() {
            return from.length() <= KnownUnit.MAX_LENGTH && to.length() <= KnownUnit.MAX_LENGTH;
        }
    }
}
