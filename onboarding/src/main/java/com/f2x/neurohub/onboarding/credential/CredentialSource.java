package com.f2x.neurohub.onboarding.credential;

import java.util.Locale;

/** Which places are asked for credentials. */
public enum CredentialSource {
    /** The environment only. */
    ENV,
    /** The parameter store only. */
    SSM,
    /** The credentials service only. */
    HTTP_API,
    /** The service where one is named, then the parameter store, then the environment. */
    AUTO;

    /** Returns the word in settings: {@code http-api}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
