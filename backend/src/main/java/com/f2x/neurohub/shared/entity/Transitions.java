package com.f2x.neurohub.shared.entity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/** Ways through a table of transitions. */
public final class Transitions {

    private Transitions() {}

    /**
     * Finds the shortest way from a state to another.
     *
     * @param next the table: the states that may follow one
     * @return the states after the first, the last one included; the state alone if both are the same
     */
    public static <S> List<S> path(S from, S to, Function<S, Set<S>> next) {
        if (from.equals(to)) {
            return List.of(to);
        }
        Map<S, S> before = new HashMap<>();
        Queue<S> reached = new ArrayDeque<>(List.of(from));
        while (!before.containsKey(to) && !reached.isEmpty()) {
            S state = reached.remove();
            next.apply(state).stream()
                    .filter(following -> !following.equals(from) && before.putIfAbsent(following, state) == null)
                    .forEach(reached::add);
        }
        return trace(from, to, before);
    }

    private static <S> List<S> trace(S from, S to, Map<S, S> before) {
        Deque<S> path = new ArrayDeque<>();
        for (S state = to; !state.equals(from); ) {
            path.addFirst(state);
            S previous = before.get(state);
            if (previous == null) {
                throw new IllegalStateException("No way from " + from + " to " + to);
            }
            state = previous;
        }
        return List.copyOf(path);
    }

    /**
     * Sorts the single steps of many changes into as few waves as possible, each with at most one step of a change.
     *
     * @param steps the steps of a change, in order
     */
    public static <T> List<List<T>> waves(List<T> changes, Function<T, List<T>> steps) {
        List<List<T>> waves = new ArrayList<>();
        for (T change : changes) {
            List<T> way = steps.apply(change);
            for (int i = 0; i < way.size(); i++) {
                if (waves.size() == i) {
                    waves.add(new ArrayList<>());
                }
                waves.get(i).add(way.get(i));
            }
        }
        return waves;
    }
}
