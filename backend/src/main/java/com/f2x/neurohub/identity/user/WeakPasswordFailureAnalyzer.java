package com.f2x.neurohub.identity.user;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line why the start is refused. */
final class WeakPasswordFailureAnalyzer extends AbstractFailureAnalyzer<WeakPasswordException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WeakPasswordException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Set a longer password, or none to have one drawn.", cause);
    }
}
