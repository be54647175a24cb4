package com.f2x.neurohub.execution.meter;

import com.f2x.neurohub.shared.access.Caller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whose clocks are ahead: events that they told lie in the future. Clocks that are behind cannot be told from events
 * that were kept while a station was offline.
 */
@Component
public class StationClocks {

    private static final int MOST = 1000;
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final Duration DOUBT = Duration.ofSeconds(1);

    private final Cache<String, Duration> ahead =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    StationClocks() {}

    /**
     * Compares the clock of whoever makes the present request with ours.
     *
     * @param told when something happened, by the clock of who tells it
     * @param now the time of the database
     */
    public void compare(Instant told, Instant now) {
        Caller caller = Caller.current();
        if (caller != null && told.isAfter(now.plus(DOUBT))) {
            String station = caller.station() == null ? caller.username() : caller.station();
            ahead.put(station, Duration.between(now, told));
        }
    }

    /** How far clocks of stations were ahead when they were last, within the last 15 minutes, by station or user. */
    public Map<String, Duration> ahead() {
        ahead.cleanUp();
        return Map.copyOf(ahead.asMap());
    }
}
