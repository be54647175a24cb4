package com.f2x.neurohub.db.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes after some time, and what stays. */
class RetentionTests {

    private static EventLayer layer;
    private static Tenant tenant;

    @BeforeAll
    static void register() throws SQLException {
        layer = EventLayer.fresh();
        tenant = Tenant.register(layer.application(), "KEPT");
    }

    @BeforeEach
    void landOldAndNew() throws SQLException {
        try (Session session = Session.of(layer.superuser(), tenant)) {
            session.run("""
                    delete from raw.site_tracking_events_r;
                    insert into raw.site_tracking_events_r (tenant_hk, raw_payload, processing_status, received_timestamp, client_ip)
                    select %s, '{"a": 1}', s, now() - d * interval '1 day', '10.0.0.1'
                    from unnest(array ['PENDING', 'PROCESSED', 'ERROR']) s, unnest(array [1, 100]) d, generate_series(1, 10);
                    select staging.stage_event(raw_event_id) from raw.site_tracking_events_r""".formatted(tenant.literal()));
        }
    }

    @Test
    void processedEventsGoInBatchesWithTheirStagedRows() throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            assertThat(session.number("select raw.remove_processed_events(90, 7)"))
                    .isEqualTo(7);
            assertThat(session.number("select raw.remove_processed_events(90, 7)"))
                    .isEqualTo(3);
            assertThat(session.number("select raw.remove_processed_events(90, 7)"))
                    .isZero();

            assertThat(session.number("select count(*) from raw.site_tracking_events_r"))
                    .isEqualTo(50);
            assertThat(session.number("select count(*) from staging.site_tracking_events_s"))
                    .isEqualTo(50);
            assertThat(session.refusal("select raw.remove_processed_events(0)")).isEqualTo("22023");
            assertThat(session.number("select sum((new_values ->> 'events')::integer) from audit_logs"
                            + " where action = 'RAW_EVENTS_REMOVED' and new_values ->> 'tenant_hk' = '%s'"
                                    .formatted(tenant.hk())))
                    .isEqualTo(10);
        }
    }

    @Test
    void senderIsForgottenWhateverBecameOfTheEvent() throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            assertThat(session.number("select raw.forget_senders(30, 20)")).isEqualTo(20);
            assertThat(session.number("select raw.forget_senders(30, 20)")).isEqualTo(10);
            assertThat(session.number("select raw.forget_senders(30, 20)")).isZero();

            assertThat(session.number("select count(client_ip) from raw.site_tracking_events_r"))
                    .isEqualTo(30);
        }
    }
}
