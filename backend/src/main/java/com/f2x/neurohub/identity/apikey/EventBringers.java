package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.identity.caller.CallerCache;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.EventOrigin;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** In whose name events are processed: the machine that brought them, remembered as callers are. */
@Service
public class EventBringers {

    private final ApiKeyStore keys;
    private final CallerCache callers;

    EventBringers(ApiKeyStore keys, CallerCache callers) {
        this.keys = keys;
        this.callers = callers;
    }

    /**
     * Finds the machine; empty if its keys were revoked or it may not work, and if nobody brings events of the source.
     */
    public Optional<Caller> find(EventOrigin origin) {
        return callers.find(origin, () -> keys.bringer(origin));
    }
}
