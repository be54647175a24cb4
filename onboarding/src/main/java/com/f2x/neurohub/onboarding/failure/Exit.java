package com.f2x.neurohub.onboarding.failure;

/** The exit codes of the command. Scripts rely on them. */
public final class Exit {

    public static final int OK = 0;
    public static final int UNEXPECTED = 1;
    public static final int USAGE = 2;
    public static final int CREDENTIALS = 3;
    public static final int CONNECT = 4;
    public static final int TABLE = 5;
    public static final int PARTIAL = 6;
    public static final int INTERRUPTED = 130;

    private Exit() {}
}
