package com.f2x.neurohub.platform.idempotency;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions in which requests with keys are handled. */
@Component
class KeyedRuns {

    private final KeyStore store;

    KeyedRuns(KeyStore store) {
        this.store = store;
    }

    /** The work of a handler, which may fail with anything that handlers fail with. */
    @FunctionalInterface
    interface Handling {
        KeptAnswer answer() throws Exception;
    }

    /**
     * Handles a request unless it was handled before. The answer is kept if and only if the change is.
     *
     * @return the answer to give again, empty if the request has been handled now
     */
    @Transactional(rollbackFor = Exception.class)
    Optional<KeptAnswer> once(IdempotencyKey key, Handling handling) throws Exception {
        if (!store.claim(key)) {
            return Optional.of(store.read(key));
        }
        KeptAnswer answer = handling.answer();
        if (answer.isLasting()) {
            store.keep(key, answer);
        } else {
            store.release(key);
        }
        return Optional.empty();
    }

    /** Keeps the refusal of a request whose own transaction was rolled back, unless a twin has been answered since. */
    @Transactional
    void keepRefusal(IdempotencyKey key, KeptAnswer refusal) {
        if (store.claim(key)) {
            store.keep(key, refusal);
        }
    }
}
