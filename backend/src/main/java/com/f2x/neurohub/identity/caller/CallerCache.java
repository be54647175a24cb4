package com.f2x.neurohub.identity.caller;

import com.f2x.neurohub.identity.token.AuthProperties;
import com.f2x.neurohub.shared.access.Caller;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Remembers for seconds whom a token or key stands for, so that an ordinary request asks no database. What changes here
 * is forgotten at once, and on other nodes when they are told.
 */
@Component
@EnableConfigurationProperties(AuthProperties.class)
public class CallerCache {

    private static final int MOST = 20_000;

    private final SharedLoads<Object, Optional<Caller>> callers;
    private final AtomicLong changes = new AtomicLong();

    CallerCache(AuthProperties properties) {
        this.callers = new SharedLoads<>(MOST, properties.callerCache());
    }

    /**
     * Finds who calls.
     *
     * @param shown what the caller shows: the hash of a token or key, or a person that an identity provider vouches for
     * @param look finds the caller where none is remembered; empty if what was shown lets nobody in
     */
    public Optional<Caller> find(Object shown, Supplier<Optional<Caller>> look) {
        return callers.get(shown, look);
    }

    public void forgetAll() {
        callers.forgetAll();
        changes.incrementAndGet();
    }

    /** How often it was told that users, sessions or keys had changed. */
    long changes() {
        return changes.get();
    }
}
