package com.f2x.neurohub.onboarding.verification;

import org.jspecify.annotations.Nullable;

/**
 * A step of a verification.
 *
 * @param name credentials, tcp, login, probe, list or sample
 * @param status how it went
 * @param millis how long it took
 * @param errorCode the failure's code; null if there was none
 * @param detail what was found, or what failed
 */
public record Step(
        String name,
        StepStatus status,
        long millis,
        @Nullable String errorCode,
        String detail) {}
