package com.f2x.neurohub.testing.machine;

/**
 * How much tests do that find the more the longer they last. The system property {@code neurohub.test.effort} is 1
 * where nothing else is said, for every build, and more for those that may take their time.
 */
public final class Effort {

    private static final int FACTOR = Integer.getInteger("neurohub.test.effort", 1);

    private Effort() {}

    /** Returns how often to do what is done so often in every build. */
    public static int times(int often) {
        return often * FACTOR;
    }
}
