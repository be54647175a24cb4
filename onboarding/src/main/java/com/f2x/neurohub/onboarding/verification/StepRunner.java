package com.f2x.neurohub.onboarding.verification;

import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs steps until one fails; those after it are skipped. */
final class StepRunner {

    private final List<Step> steps = new ArrayList<>();
    private boolean failed;

    /**
     * Runs a step.
     *
     * @param name its name
     * @param work what it does
     * @param told what to say of what it found
     * @return what it found; empty if it failed or was skipped
     */
    <T> Optional<T> run(String name, Supplier<T> work, Function<T, String> told) {
        if (failed) {
            skip(name, "a step before it failed");
            return Optional.empty();
        }
        long begun = System.nanoTime();
        try {
            T found = work.get();
            steps.add(new Step(name, StepStatus.OK, since(begun), null, told.apply(found)));
            return Optional.of(found);
        } catch (OnboardingException e) {
            failed = true;
            steps.add(new Step(name, StepStatus.FAILED, since(begun), e.code().name(), e.detail()));
            return Optional.empty();
        }
    }

    void skip(String name, String why) {
        steps.add(new Step(name, StepStatus.SKIPPED, 0, null, why));
    }

    VerificationReport report() {
        return new VerificationReport(List.copyOf(steps));
    }

    private static long since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
