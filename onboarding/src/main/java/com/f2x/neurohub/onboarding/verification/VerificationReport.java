package com.f2x.neurohub.onboarding.verification;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param steps in their order, also those that were not reached
 */
public record VerificationReport(List<Step> steps) {

    /** Returns what the first failed step failed of. */
    public Optional<FailureCode> failure() {
        return steps.stream()
                .filter(step -> step.status() == StepStatus.FAILED)
                .map(step -> FailureCode.valueOf(String.valueOf(step.errorCode())))
                .findFirst();
    }
}
