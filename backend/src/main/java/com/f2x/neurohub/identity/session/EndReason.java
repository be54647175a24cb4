package com.f2x.neurohub.identity.session;

/** Why a session ended before its time. */
enum EndReason {
    /** The user signed out. */
    SIGNED_OUT,
    /** A used refresh token came back: one of the two who hold it stole it. */
    TOKEN_REUSED,
    /** The user's password changed, or the user may do less than before. */
    ACCESS_CHANGED
}
