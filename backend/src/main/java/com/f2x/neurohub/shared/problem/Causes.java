package com.f2x.neurohub.shared.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** The chain of a failure's causes, so far as it does not go round in a circle. */
public final class Causes {

    private static final int LONGEST_CHAIN = 30;

    private Causes() {}

    /** The failure and its causes, outermost first. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(LONGEST_CHAIN);
    }

    /** The outermost cause of a type. */
    public static <T> Optional<T> first(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
