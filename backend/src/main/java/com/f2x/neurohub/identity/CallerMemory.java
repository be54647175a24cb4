package com.f2x.neurohub.identity;

/** Something that remembers for a short while whom a token or key stands for. */
public interface CallerMemory {

    /** Forgets everything, because users, sessions or keys have changed. */
    void forgetAll();
}
