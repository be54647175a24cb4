package com.f2x.neurohub.shared.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionsTests {

    private static final Map<String, Set<String>> TABLE =
            Map.of("A", Set.of("B"), "B", Set.of("C", "D"), "C", Set.of("D", "B"), "D", Set.of("A"), "E", Set.of("A"));

    @Test
    void theShortestWayIsTaken() {
        assertThat(path("A", "B")).containsExactly("B");
        assertThat(path("A", "D")).containsExactly("B", "D");
        assertThat(path("C", "A")).containsExactly("D", "A");
        assertThat(path("E", "C")).containsExactly("A", "B", "C");
    }

    @Test
    void aStateIsItsOwnWay() {
        assertThat(path("A", "A")).containsExactly("A");
    }

    @Test
    void whereNoWayLeadsIsAMistake() {
        assertThatIllegalStateException().isThrownBy(() -> path("A", "E"));
    }

    @Test
    void thereAreAsManyWavesAsTheLongestWayHasSteps() {
        Map<String, List<String>> steps = Map.of("short", List.of("s1"), "long", List.of("l1", "l2"));

        assertThat(Transitions.waves(List.of("short", "long"), steps::get))
                .containsExactly(List.of("s1", "l1"), List.of("l2"));
        assertThat(Transitions.waves(List.<String>of(), steps::get)).isEmpty();
    }

    private static List<String> path(String from, String to) {
        return Transitions.path(from, to, TABLE::get);
    }
}
