package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.identity.caller.Standing;
import com.f2x.neurohub.identity.caller.Standings;
import com.f2x.neurohub.shared.access.Caller;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads for all clients of this node what they are to be told. Clients that are equally far share one query; who lags
 * behind is read for from where it is, a page at a time, while it has room.
 */
@Component
class FeedReader {

    private static final Duration RECORDING = Duration.ofMinutes(1);
    private static final Duration STANDING = Duration.ofSeconds(20);

    private final Listeners listeners;
    private final Feed feed;
    private final LiveFigures figures;
    private final Standings standings;
    private final JsonMapper mapper;
    private final Every recording = new Every(RECORDING);
    private final Every standing = new Every(STANDING);
    private final Every metrics;
    private long changes = -1;

    FeedReader(
            Listeners listeners,
            Feed feed,
            LiveFigures figures,
            Standings standings,
            JsonMapper mapper,
            FeedProperties properties) {
        this.listeners = listeners;
        this.feed = feed;
        this.figures = figures;
        this.standings = standings;
        this.mapper = mapper;
        this.metrics = new Every(properties.metricsInterval());
    }

    /** Tells everybody what there is now; returns whether there may be more at once. */
    boolean round() {
        if (recording.isDue()) {
            feed.goOn();
        }
        boolean more = feed.order();
        for (Map.Entry<Long, List<Listener>> place : places().entrySet()) {
            more |= tell(place.getKey(), place.getValue());
        }
        if (metrics.isDue()) {
            ShownMetrics shown = new ShownMetrics(mapper.writeValueAsString(figures.now()));
            listeners.all().forEach(listener -> listener.tell(shown));
        }
        sendAway();
        return more;
    }

    private Map<Long, List<Listener>> places() {
        return listeners.all().stream().filter(Listener::isOpen).collect(Collectors.groupingBy(Listener::position));
    }

    private boolean tell(long position, List<Listener> there) {
        Set<String> topics =
                there.stream().flatMap(listener -> listener.topics().stream()).collect(Collectors.toSet());
        List<FeedEvent> page = feed.following(position, topics);
        if (!page.isEmpty()) {
            there.forEach(listener -> listener.tell(page));
        }
        return page.size() == Feed.PAGE;
    }

    /**
     * Ends the connections of those who may not listen any more: soon after a change, and in any case from time to
     * time.
     */
    private void sendAway() {
        long now = standings.changes();
        if (!standing.isDue() && now == changes) {
            return;
        }
        Set<Standing> shown = new HashSet<>();
        listeners.all().forEach(listener -> shown.add(listener.standing()));
        Map<Standing, Caller> still = standings.still(shown);
        listeners.all().stream()
                .filter(listener -> shown.contains(listener.standing()))
                .filter(listener -> listener.mayLessAs(still.get(listener.standing())))
                .forEach(listener -> listener.end(Ending.REVOKED));
        changes = now;
    }
}
