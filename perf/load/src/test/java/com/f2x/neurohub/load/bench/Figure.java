package com.f2x.neurohub.load.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What was measured of one side of a work, as often as it was.
 *
 * @param rows attempts in the data set
 * @param section what the work belongs to
 * @param work what was done
 * @param side who did it
 * @param loop {@code closed}, or at which steady rate
 * @param clients how many at once
 * @param runs the measurements, in their order
 */
record Figure(int rows, Section section, String work, String side, String loop, int clients, List<Measured> runs) {

    /** The application's side. */
    static final String APPLICATION = "application";

    /** A second application on the same database, with other settings. */
    static final String BESIDE = "application, other settings";

    /** The application on a database that keeps no audit trail. */
    static final String UNRECORDED = "application, no audit trail";

    /** Where figures are shown. */
    enum Section {
        START,
        LISTS,
        PAIRS,
        BULK,
        OTHERS,
        PAGES,
        OPEN
    }

    /** The run in the middle. */
    Measured median() {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .toList()
                .get(runs.size() / 2);
    }

    /** How far the fastest run is from the slowest, as a share of the one in the middle. */
    double spread() {
        double[] all = runs.stream().mapToDouble(Measured::perSecond).sorted().toArray();
        return (all[all.length - 1] - all[0]) / median().perSecond();
    }

    /** How fast it is beside another side: the ratio in the middle of those of runs that took turns. */
    double ratioTo(Figure other) {
        double[] ratios = new double[runs.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = runs.get(i).perSecond() / other.runs.get(i).perSecond();
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    long errors() {
        return runs.stream().mapToLong(Measured::errors).sum();
    }
}
