package com.f2x.neurohub.audit.event;

import com.f2x.neurohub.shared.trail.Origin;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Adds events to the trail. */
@Repository
class KeptEventStore {

    private static final String ADD = """
            select count(record_audit_event(e.action, e.type, e.id, cast(e.details as jsonb), e.user_id, e.key_id, e.station,
                                            e.address, e.agent, e.request))
            from unnest(cast(:actions as text[]), cast(:types as text[]), cast(:ids as bigint[]), cast(:details as text[]),
                        cast(:users as bigint[]), cast(:keys as bigint[]), cast(:stations as text[]),
                        cast(:addresses as text[]), cast(:agents as text[]), cast(:requests as text[]))
                 as e (action, type, id, details, user_id, key_id, station, address, agent, request)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    KeptEventStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Adds events in one statement. */
    void add(List<WaitingEvent> events) {
        jdbc.sql(ADD)
                .param("actions", texts(events, WaitingEvent::action))
                .param("types", texts(events, WaitingEvent::entityType))
                .param("ids", numbers(events, WaitingEvent::entityId))
                .param("details", texts(events, event -> mapper.writeValueAsString(event.details())))
                .param("users", numbers(events, of(Origin::userId)))
                .param("keys", numbers(events, of(Origin::apiKeyId)))
                .param("stations", texts(events, of(Origin::station)))
                .param("addresses", texts(events, of(Origin::clientAddress)))
                .param("agents", texts(events, of(Origin::userAgent)))
                .param("requests", texts(events, of(Origin::requestId)))
                .query(Long.class)
                .single();
    }

    private static <V> Function<WaitingEvent, @Nullable V> of(Function<Origin, @Nullable V> member) {
        return event -> member.apply(event.origin());
    }

    private static String[] texts(List<WaitingEvent> events, Function<WaitingEvent, @Nullable String> member) {
        return events.stream().map(member).toArray(String[]::new);
    }

    private static Long[] numbers(List<WaitingEvent> events, Function<WaitingEvent, @Nullable Long> member) {
        return events.stream().map(member).toArray(Long[]::new);
    }
}
