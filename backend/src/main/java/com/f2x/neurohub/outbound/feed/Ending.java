package com.f2x.neurohub.outbound.feed;

import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Locale;

/** Why a client is told no more. */
enum Ending {
    /** The client went away. */
    LEFT(CloseCodes.NORMAL_CLOSURE),
    /** The connection was as long as one may be. */
    OLD(CloseCodes.SERVICE_RESTART),
    /** The node goes out of service. */
    DRAINED(CloseCodes.SERVICE_RESTART),
    /** What let the client in does so no more. */
    REVOKED(CloseCodes.VIOLATED_POLICY),
    /** The client took nothing for too long. */
    STUCK(CloseCodes.TRY_AGAIN_LATER);

    private final CloseCodes code;

    Ending(CloseCodes code) {
        this.code = code;
    }

    CloseCodes code() {
        return code;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
