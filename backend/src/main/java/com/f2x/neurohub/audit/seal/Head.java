package com.f2x.neurohub.audit.seal;

import java.time.Instant;

/**
 * The newest block of the trail: its root stands for everything that is sealed.
 *
 * @param block its number
 * @param root its SHA-256, in hexadecimal digits
 * @param sealedAt when it was sealed
 */
record Head(long block, String root, Instant sealedAt) {

    /** The text that is signed. */
    String text() {
        return "neurohub-audit:%d:%s".formatted(block, root);
    }
}
