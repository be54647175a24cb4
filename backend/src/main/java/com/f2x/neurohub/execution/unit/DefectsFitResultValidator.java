package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Violations;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link DefectsFitResult}; public for the validator, which makes it. */
public final class DefectsFitResultValidator implements ConstraintValidator<DefectsFitResult, ReportedOutcome> {

    private boolean failNeedsDefect;

    @Override
    public void initialize(DefectsFitResult constraint) {
        failNeedsDefect = constraint.failNeedsDefect();
    }

    @Override
    public boolean isValid(@Nullable ReportedOutcome reported, ConstraintValidatorContext context) {
        Result result = reported == null ? null : reported.reportedResult();
        Rule violated = reported == null || result == null ? null : violated(result, reported);
        if (reported == null || violated == null) {
            return true;
        }
        Violations.report(context, violated, reported.defectsProperty(), Outcome.inWords(violated));
        return false;
    }

    /** What cannot be read is not judged: it is refused with its place when the outcome is made of it. */
    private @Nullable Rule violated(Result result, ReportedOutcome reported) {
        try {
            Rule violated = Outcome.violated(result, reported.reportedDefects());
            return violated == Rule.FAIL_NEEDS_DEFECTS && !failNeedsDefect ? null : violated;
        } catch (ProblemException unreadable) {
            return null;
        }
    }
}
