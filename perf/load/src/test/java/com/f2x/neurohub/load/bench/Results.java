package com.f2x.neurohub.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a run has found.
 *
 * @param figures the figures
 * @param memory the application's memory, by the rows of the data set
 * @param statements how many statements a start and a completion send, by the rows of the data set
 */
record Results(List<Figure> figures, Map<Integer, Memory> memory, Map<Integer, Map<String, Integer>> statements) {

    Results() {
        this(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
    }

    long errors() {
        return figures.stream().mapToLong(Figure::errors).sum();
    }
}
