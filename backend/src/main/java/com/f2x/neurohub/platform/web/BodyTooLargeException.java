package com.f2x.neurohub.platform.web;

import java.io.IOException;

/** A body turned out to be longer than bodies may be. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;
}
