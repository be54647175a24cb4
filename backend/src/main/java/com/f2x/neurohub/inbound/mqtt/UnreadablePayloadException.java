package com.f2x.neurohub.inbound.mqtt;

/** A payload is not what its topic says. */
final class UnreadablePayloadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadablePayloadException(String why) {
        super(why);
    }
}
