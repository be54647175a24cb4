package com.f2x.neurohub.execution.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class OutcomeTests {

    private static final List<Defect> DENT = List.of(new Defect("Dent", null));

    @Test
    void passAndDefectsExcludeEachOther() {
        assertThat(Refusals.rule(catchThrowable(() -> outcome(Result.PASS, DENT))))
                .isEqualTo(Rule.PASS_FORBIDS_DEFECTS);
        assertThat(outcome(Result.PASS, List.of()).defects()).isEmpty();
    }

    @Test
    void aFailureNeedsADefect() {
        assertThat(Refusals.rule(catchThrowable(() -> outcome(Result.FAIL, List.of()))))
                .isEqualTo(Rule.FAIL_NEEDS_DEFECTS);
        assertThat(outcome(Result.FAIL, DENT).failureReason()).isEqualTo("Dent");
    }

    @Test
    void reworkMayNameDefects() {
        assertThat(outcome(Result.REWORK, DENT).defects()).isEqualTo(DENT);
        assertThat(outcome(Result.REWORK, List.of()).defects()).isEmpty();
    }

    private static Outcome outcome(Result result, List<Defect> defects) {
        return new Outcome(result, JsonNodeFactory.instance.objectNode(), defects, null);
    }
}
