package com.f2x.neurohub.onboarding.credential;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;

/** A place where credentials are kept. */
@FunctionalInterface
public interface CredentialProvider {

    /**
     * Looks there.
     *
     * @throws OnboardingException if it cannot be looked, or what is found cannot be used
     */
    Lookup lookup();

    /**
     * Returns what is there.
     *
     * @throws OnboardingException also if nothing is
     */
    default SourceAccess resolve() {
        Lookup lookup = lookup();
        if (lookup instanceof Lookup.Found found) {
            return found.access();
        }
        Lookup.Absent absent = (Lookup.Absent) lookup;
        throw new OnboardingException(
                absent.placeholders() ? FailureCode.CREDENTIALS_PLACEHOLDER : FailureCode.CREDENTIALS_ABSENT,
                absent.reason());
    }
}
