package com.f2x.neurohub.shared.json;

import tools.jackson.databind.PropertyNamingStrategies;

/** The names that the wire gives to the code's names. */
public final class SnakeCase {

    private static final Strategy STRATEGY = new Strategy();

    private SnakeCase() {}

    /** Returns, for instance, {@code lot_number} for {@code lotNumber}. */
    public static String of(String name) {
        return STRATEGY.apply(name);
    }

    private static final class Strategy extends PropertyNamingStrategies.SnakeCaseStrategy {

        private static final long serialVersionUID = 1L;

        String apply(String name) {
            return translate(name);
        }
    }
}
