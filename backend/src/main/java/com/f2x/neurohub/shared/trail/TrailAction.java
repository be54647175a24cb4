package com.f2x.neurohub.shared.trail;

/** What happened. The names are those in the audit trail. */
public enum TrailAction {

    /** Somebody has signed in. */
    SIGN_IN(false),

    /** A password was wrong, or its user may not sign in, or too many were tried. */
    SIGN_IN_REFUSED(true),

    /** Somebody has ended a session of his. */
    SIGN_OUT(false),

    /** A session was ended because one of its tokens was shown again that had been exchanged. */
    SESSION_ENDED(false),

    /** A request came without a valid token or key. */
    ACCESS_REFUSED(true),

    /** Somebody asked for what he may not do. */
    PERMISSION_DENIED(false),

    /** A rule of the business, or the state of things, stood against a change. */
    REFUSED(false);

    private final boolean ofStrangers;

    TrailAction(boolean ofStrangers) {
        this.ofStrangers = ofStrangers;
    }

    /** Whether anybody can cause it, without being known. */
    public boolean isOfStrangers() {
        return ofStrangers;
    }
}
