package com.f2x.neurohub.platform.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a {@link SecretException} as its one line instead of a stack trace. */
final class SecretFailureAnalyzer extends AbstractFailureAnalyzer<SecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SecretException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
