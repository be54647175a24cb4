package com.f2x.neurohub.shared.access;

/** The configured permissions name what is not there, or leave something to nobody. */
public final class UnfitTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitTableException(String why) {
        super("neurohub.access.permissions: " + why);
    }
}
