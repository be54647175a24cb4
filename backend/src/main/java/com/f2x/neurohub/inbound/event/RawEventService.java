package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.inbound.source.EventSources;
import com.f2x.neurohub.platform.attribution.TenantTransactions;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events as people and their senders see them: those of one source at a time. */
@Service
class RawEventService extends BaseService<RawEvent> {

    private static final Set<EventStatus> REPLAYABLE = EnumSet.of(EventStatus.ERROR, EventStatus.PROCESSED);

    private final EventSources sources;
    private final TenantTransactions tenants;
    private final EventLifeStore lives;

    RawEventService(
            RawEventRepository repository, EventSources sources, TenantTransactions tenants, EventLifeStore lives) {
        super(
                repository,
                Resource.paged(
                        "Event",
                        Rule.EVENT_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.byDescending(RawEvent_.ID).and(RawEvent_.CREATED_AT)));
        this.sources = sources;
        this.tenants = tenants;
        this.lives = lives;
    }

    Listed<EventView> list(Caller caller, @Nullable String source, EventFilter filter, ListQuery query) {
        String tenant = sources.seenBy(caller, source);
        return tenants.read(tenant, () -> list(filter.of(tenant), query, EventView::of));
    }

    EventLife life(Caller caller, @Nullable String source, long id) {
        String tenant = sources.seenBy(caller, source);
        return tenants.read(tenant, () -> life(tenant, id));
    }

    EventStatusView status(Caller caller, @Nullable String source, int hours) {
        return tenants.read(sources.seenBy(caller, source), () -> lives.status(hours));
    }

    /**
     * Has an event processed again.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none, 422 if it still is on its way
     */
    EventLife replay(Caller caller, @Nullable String source, long id) {
        String tenant = sources.seenBy(caller, source);
        return tenants.write(tenant, () -> {
            if (lives.replay(ReplayEvents.one(id), 1, caller.username()) == 0) {
                EventLife event = life(tenant, id);
                throw Rule.EVENT_STATE.because(
                        "Event %d is %s", id, event.event().status());
            }
            return life(tenant, id);
        });
    }

    /**
     * Has events processed again.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if a state is named in which events are on their way
     */
    Replayed replay(Caller caller, ReplayEvents wish) {
        if (!REPLAYABLE.containsAll(wish.states())) {
            throw Rule.INVALID_CONTENT.at("statuses", "must be of %s", REPLAYABLE);
        }
        String tenant = sources.seenBy(caller, wish.source());
        return new Replayed(tenants.write(tenant, () -> lives.replay(wish, wish.most(), caller.username())));
    }

    /** Has the workers of all nodes look for events at once. */
    @Transactional
    EventStatusView process(Caller caller, @Nullable String source) {
        lives.wake();
        return status(caller, source, 1);
    }

    private EventLife life(String tenant, long id) {
        return find(EventFilter.one(tenant, id), FetchLevel.STANDARD, EventView::of)
                .flatMap(lives::life)
                .orElseThrow(() -> missing(id));
    }
}
