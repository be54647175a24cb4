package com.f2x.neurohub.shared.thread;

import java.util.concurrent.ThreadFactory;

/** Makes threads that do not keep the application from ending. */
public final class DaemonThreads {

    private DaemonThreads() {}

    /** Makes them all under one name, which log lines and thread dumps show. */
    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
