package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.shared.access.UnfitTableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line why the start is refused. */
final class UnfitTableFailureAnalyzer extends AbstractFailureAnalyzer<UnfitTableException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnfitTableException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "See docs/reference/permissions.md.", cause);
    }
}
