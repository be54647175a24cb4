package com.f2x.neurohub.outbound.relay;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A receiver's name leads to an address that is not allowed. */
final class ForbiddenTargetException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenTargetException(InetAddress address) {
        super("address %s is in a network that is not allowed".formatted(address.getHostAddress()));
    }
}
