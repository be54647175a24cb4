package com.f2x.neurohub.identity.caller;

import com.f2x.neurohub.identity.token.AccessToken;
import com.f2x.neurohub.shared.access.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On what callers' access rests, and whether it still does, for what goes on for longer than a request. */
@Service
public class Standings {

    private final StandingStore store;
    private final CallerCache callers;

    Standings(StandingStore store, CallerCache callers) {
        this.store = store;
        this.callers = callers;
    }

    /** Finds what lets a caller in. A token of a session may expire and be renewed; the session is what counts. */
    @Transactional(readOnly = true)
    public Standing of(CallerToken shown) {
        Caller caller = shown.getPrincipal();
        if (shown.getCredentials() instanceof Standing known) {
            return known;
        }
        Long session = shown.getCredentials() instanceof AccessToken token ? store.session(token) : null;
        return new Standing(caller.userId(), session, caller.key());
    }

    /** Another number than before if somebody's access may have changed. */
    public long changes() {
        return callers.changes();
    }

    /** Looks who may still come in, and as whom; the others are left out. */
    @Transactional(readOnly = true)
    public Map<Standing, Caller> still(Collection<Standing> standings) {
        return store.callers(List.copyOf(standings));
    }

    /** Looks who comes in; empty if nobody does any more. */
    @Transactional(readOnly = true)
    public Optional<Caller> caller(Standing standing) {
        return Optional.ofNullable(still(List.of(standing)).get(standing));
    }
}
