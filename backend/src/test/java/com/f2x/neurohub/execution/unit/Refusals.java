package com.f2x.neurohub.execution.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;

/** Reads which rule refused something. */
public final class Refusals {

    private Refusals() {}

    public static Rule rule(Throwable refusal) {
        assertThat(refusal).isInstanceOf(ProblemException.class);
        return ((ProblemException) refusal).rule();
    }
}
