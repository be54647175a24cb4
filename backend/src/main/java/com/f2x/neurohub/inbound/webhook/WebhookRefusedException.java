package com.f2x.neurohub.inbound.webhook;

/** A delivery is not genuine. Why is nobody's business. */
final class WebhookRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WebhookRefusedException() {
        super("The webhook is not accepted");
    }
}
