package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.RunningApplication;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The way into the application: connections that are signed in. */
final class Doors {

    /** Tokens last longer, and signing in is not what is measured. */
    private static final long FRESH = Duration.ofMinutes(5).toNanos();

    private final RunningApplication application;
    private String token;
    private long since;

    Doors(RunningApplication application) {
        this.application = application;
        this.token = application.token();
        this.since = System.nanoTime();
    }

    /** A connection of its administrator. */
    HttpConnection open() throws IOException {
        return new HttpConnection(URI.create(application.address()), Map.of("Authorization", "Bearer " + token()));
    }

    /** A connection of somebody who is not signed in. */
    HttpConnection openUnsigned() throws IOException {
        return new HttpConnection(URI.create(application.address()), Map.of());
    }

    private synchronized String token() {
        if (System.nanoTime() - since > FRESH) {
            token = application.token();
            since = System.nanoTime();
        }
        return token;
    }
}
