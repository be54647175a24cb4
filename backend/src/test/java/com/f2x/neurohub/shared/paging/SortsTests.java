package com.f2x.neurohub.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;

class SortsTests {

    private static final Sorts SORTS = Sorts.byDescending("productionDate");

    @Test
    void everyOrderEndsInTheId() {
        assertThat(SORTS.resolve("production_date")).isEqualTo(Sort.by("productionDate", "id"));
        assertThat(SORTS.resolve("-production_date"))
                .isEqualTo(Sort.by("productionDate", "id").descending());
        assertThat(SORTS.resolve("id")).isEqualTo(Sort.by("id"));
    }

    @Test
    void theFirstOrderIsTheListsOwn() {
        assertThat(SORTS.resolve(null)).isEqualTo(SORTS.resolve("-production_date"));
        assertThat(SORTS.resolve(" ")).isEqualTo(SORTS.resolve("-production_date"));
        assertThat(Sorts.byId().resolve(null)).isEqualTo(Sort.by("id"));
        assertThat(Sorts.by("sortOrder").resolve(null)).isEqualTo(Sort.by("sortOrder", "id"));
    }

    @Test
    void anUnknownOrderIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> SORTS.resolve("productionDate"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("-production_date, production_date, id, -id");
    }
}
