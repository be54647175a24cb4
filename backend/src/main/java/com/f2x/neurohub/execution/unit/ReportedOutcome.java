package com.f2x.neurohub.execution.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form that reports how an attempt ended and what was found. */
public interface ReportedOutcome {

    /** How it ended, null where the form does not say, or says that there is no outcome. */
    @Nullable
    Result reportedResult();

    /**
     * What was found wrong.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the defect that cannot be read
     */
    List<Defect> reportedDefects();

    /** The property that holds the defects. */
    default String defectsProperty() {
        return "defects";
    }
}
