package com.f2x.neurohub.load.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What application, database and this process itself, which sends the requests, take of the processors. */
final class Processors {

    private final OperatingSystemMXBean here = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final OptionalLong application;
    private final OptionalLong database;

    Processors(OptionalLong application, OptionalLong database) {
        this.application = application;
        this.database = database;
    }

    /** Seconds up to now. */
    Taken taken() {
        return new Taken(
                CpuTime.ofTree(application),
                CpuTime.ofTree(database),
                OptionalDouble.of(here.getProcessCpuTime() / 1e9));
    }

    /**
     * Seconds of each, where they are known.
     *
     * @param application the application
     * @param database PostgreSQL with all its processes
     * @param driver what sends the requests or statements
     */
    record Taken(OptionalDouble application, OptionalDouble database, OptionalDouble driver) {

        Taken since(Taken before) {
            return new Taken(
                    less(application, before.application),
                    less(database, before.database),
                    less(driver, before.driver));
        }

        private static OptionalDouble less(OptionalDouble after, OptionalDouble before) {
            return after.isPresent() && before.isPresent()
                    ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                    : OptionalDouble.empty();
        }
    }
}
