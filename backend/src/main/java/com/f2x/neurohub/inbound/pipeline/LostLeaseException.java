package com.f2x.neurohub.inbound.pipeline;

/** Another worker has the event now: all that was done is taken back. */
final class LostLeaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostLeaseException() {
        super("The lease was lost");
    }
}
