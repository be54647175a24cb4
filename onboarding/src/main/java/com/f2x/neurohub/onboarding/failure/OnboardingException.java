package com.f2x.neurohub.onboarding.failure;

import org.jspecify.annotations.Nullable;

/** A failure with its code. The message names what it is about and never holds a secret. */
public final class OnboardingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;

    public OnboardingException(FailureCode code, String detail) {
        this(code, detail, null);
    }

    public OnboardingException(FailureCode code, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /** Returns what kind of failure it is. */
    public FailureCode code() {
        return code;
    }

    /** Returns what happened, without code and without advice. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
