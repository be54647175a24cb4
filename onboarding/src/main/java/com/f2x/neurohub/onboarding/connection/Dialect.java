package com.f2x.neurohub.onboarding.connection;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The few things that databases say differently. Everything else is plain SQL on views that Oracle names. */
public enum Dialect {
    ORACLE {
        @Override
        Optional<String> beginReading() {
            return Optional.of("SET TRANSACTION READ ONLY");
        }

        @Override
        public String randomly(String table, OptionalDouble percent) {
            return percent.isPresent()
                    ? "%s SAMPLE (%s)".formatted(table, String.format(Locale.ROOT, "%.6f", percent.getAsDouble()))
                    : table + " ORDER BY DBMS_RANDOM.VALUE";
        }
    },

    /** Whatever else the dictionary's views are made in: there the driver keeps connections from writing. */
    OTHER {
        @Override
        Optional<String> beginReading() {
            return Optional.empty();
        }

        @Override
        public String randomly(String table, OptionalDouble percent) {
            return table + " ORDER BY RANDOM()";
        }
    };

    static Dialect of(String product) {
        return product.startsWith("Oracle") ? ORACLE : OTHER;
    }

    /** Returns the statement that begins a transaction which can only read. */
    abstract Optional<String> beginReading();

    /**
     * Returns what follows FROM where rows are to be chosen by chance.
     *
     * @param table in quotes
     * @param percent the share of the rows that is enough; empty where that is unknown
     */
    public abstract String randomly(String table, OptionalDouble percent);
}
