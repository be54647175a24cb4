package com.f2x.offenders;

import org.springframework.resilience.annotation.Retryable;

/** Tries again within a transaction that is over. */
public final class OffendingRetry {

    @Retryable
    void tryAgain() {}
}
