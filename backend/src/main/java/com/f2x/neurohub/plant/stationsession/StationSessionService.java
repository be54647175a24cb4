package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.plant.station.StationIds;
import com.f2x.neurohub.product.process.ProcessService;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Station sessions. */
@Service
class StationSessionService extends BaseService<StationSession> {

    private final StationSessionRepository sessions;
    private final SessionStore store;
    private final ProcessService processes;

    StationSessionService(StationSessionRepository repository, SessionStore store, ProcessService processes) {
        super(
                repository,
                Resource.paged(
                        "Session",
                        Rule.SESSION_NOT_FOUND,
                        () -> FetchPlan.standard(StationSession_.process),
                        Sorts.byDescending(StationSession_.OPENED_AT)));
        this.sessions = repository;
        this.store = store;
        this.processes = processes;
    }

    /**
     * A session that was asked for.
     *
     * @param session the session
     * @param created whether it was opened now
     */
    record Opened(SessionView session, boolean created) {}

    SessionList list(SessionFilter filter, ListQuery query) {
        return SessionList.of(list(filter, query.counted(), SessionView::of), query);
    }

    @Transactional(readOnly = true)
    SessionStatistics count(SessionFilter filter) {
        return store.count(filter);
    }

    /** Finds the open session of a batch. */
    Optional<SessionView> findOpen(String stationId, String batchId, long processId) {
        return find(SessionFilter.open(stationId, batchId, processId), FetchLevel.STANDARD, SessionView::of);
    }

    /**
     * Lists the slots in which sessions can be opened.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such station
     */
    @Transactional(readOnly = true)
    List<Integer> freeSlots(String stationId) {
        if (!store.isKnown(stationId)) {
            throw Rule.STATION_NOT_FOUND.because("Station with id %s not found", stationId);
        }
        return store.freeSlots(stationId);
    }

    /**
     * Opens a session in a slot, or finds the open one of the same station, batch and process.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 if the caller's key is bound to another station, 422
     *     if the station is not known or has no such slot free
     */
    @Transactional
    Opened open(OpenSession session, Caller caller) {
        StationIds.requireOwn(caller, session.stationId());
        boolean active = store.lockStation(session.stationId()).orElse(false);
        Long present = store.findOpen(session).orElse(null);
        if (present != null) {
            return new Opened(require(present, FetchLevel.STANDARD, SessionView::of), false);
        }
        requireKnown(session, active);
        return new Opened(insert(session, slot(session)), true);
    }

    /**
     * Opens a session that takes no slot.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 if the caller's key is bound to another station, 409
     *     if there is an open one of the same station, batch and process, 422 if the station is not known
     */
    @Transactional
    SessionView create(OpenSession session, Caller caller) {
        StationIds.requireOwn(caller, session.stationId());
        requireKnown(session, store.lockStation(session.stationId()).orElse(false));
        return insert(session, null);
    }

    private void requireKnown(OpenSession session, boolean active) {
        if (!active) {
            throw Rule.STATION_NOT_KNOWN.at(
                    "station_id", "Station %s is not registered or not active", session.stationId());
        }
        processes.requireKnown(session.processId());
    }

    private SessionView insert(OpenSession session, @Nullable Integer slot) {
        return require(store.insert(session, slot), FetchLevel.STANDARD, SessionView::of);
    }

    private int slot(OpenSession session) {
        List<Integer> free = store.freeSlots(session.stationId());
        if (free.isEmpty()) {
            throw Rule.STATION_SLOTS_EXHAUSTED.at(
                    "station_id", "All %d slots of station %s are taken", SessionStore.SLOTS, session.stationId());
        }
        Integer wanted = session.slotId();
        if (wanted != null && !free.contains(wanted)) {
            throw Rule.STATION_SLOT_TAKEN.at("slot_id", "Slot %d of station %s is taken", wanted, session.stationId());
        }
        return wanted == null ? free.get(0) : wanted;
    }

    /**
     * Ends a session; one that has ended so already is answered again.
     *
     * @param words what people say to it, kept with the session
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 if the caller's key is bound to another station, 404
     *     if there is no such session, 422 if it has ended in another way
     */
    @Transactional
    SessionView end(long id, SessionStatus status, @Nullable String words, Caller caller) {
        SessionStore.Locked now = store.lock(id).orElseThrow(() -> missing(id));
        StationIds.requireOwn(caller, now.stationId());
        if (now.status() != status) {
            if (!now.status().mayBecome(status)) {
                throw Rule.SESSION_STATE.because("Session %d is %s and cannot become %s", id, now.status(), status);
            }
            store.end(id, status, words);
        }
        return require(id, FetchLevel.STANDARD, SessionView::of);
    }

    @Override
    @Transactional
    public void remove(long id) {
        require(id, FetchLevel.MINIMAL, (session, level) -> {
            session.requireRemovable();
            return session.getId();
        });
        super.remove(id);
    }

    @Override
    protected void delete(StationSession session) {
        sessions.remove(session.getId());
    }

    @Bean
    static ConstraintRules sessionConstraints() {
        return new ConstraintRules(Map.of(
                "uk_process_headers_open",
                Refusal.duplicate("batch_id", "An open session of this station, batch and process"),
                "uk_process_headers_station_slot",
                Refusal.at(Rule.STATION_SLOT_TAKEN, "slot_id", "The slot is taken"),
                "chk_process_headers_transition",
                Refusal.at(Rule.SESSION_STATE, "status", "The session has ended already")));
    }
}
