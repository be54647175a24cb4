package com.f2x.neurohub.db.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How workers share events. */
class QueueTests {

    private static EventLayer layer;
    private static Tenant small;
    private static Tenant large;

    @BeforeAll
    static void register() throws SQLException {
        layer = EventLayer.fresh();
        small = Tenant.register(layer.application(), "SMALL");
        large = Tenant.register(layer.application(), "LARGE");
    }

    @BeforeEach
    void empty() throws SQLException {
        superuser("delete from raw.site_tracking_events_r");
    }

    @Test
    void fourWorkersClaimTenThousandEventsEachOnce() throws Exception {
        land(small, 2_500, "jsonb_build_object('n', n)");
        land(large, 7_500, "jsonb_build_object('n', n, 'serial_number', 'S-' || n % 5000)");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Long> claimed = new ArrayList<>();
            for (Future<List<Long>> worker : threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<List<Long>>>mapToObj(n -> () -> workUntilEmpty("worker-" + n))
                    .toList())) {
                claimed.addAll(worker.get());
            }

            assertThat(claimed).hasSize(10_000).doesNotHaveDuplicates();
            assertThat(states()).containsExactly("PROCESSED|10000");
        } finally {
            threads.shutdown();
        }
    }

    /** Claims and finishes until nothing waits and nothing is in process that could be given back. */
    private static List<Long> workUntilEmpty(String worker) throws SQLException {
        List<Long> claimed = new ArrayList<>();
        try (Session session = Session.of(layer.application())) {
            while (session.number("select pending_events from raw.get_queue_metrics()") > 0) {
                for (String row :
                        session.rows("select raw_event_id, encode(tenant_hk, 'hex') from raw.claim_events('%s', 250)"
                                .formatted(worker))) {
                    String[] columns = row.split("\\|");
                    session.serve(new Tenant(columns[1]));
                    assertThat(session.one("select raw.finish_event(%s, '%s')".formatted(columns[0], worker)))
                            .isEqualTo("t");
                    claimed.add(Long.valueOf(columns[0]));
                }
            }
        }
        return claimed;
    }

    @Test
    void eventsOfAUnitAreProcessedInTheirOrderOneAtATime() throws SQLException {
        land(small, 3, "jsonb_build_object('n', n, 'serial_number', 'S-1')");
        try (Session session = Session.of(layer.application(), small)) {
            List<Long> order = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                List<Long> claimed = claim(session, "worker", 10);
                assertThat(claimed).hasSize(1);
                assertThat(claim(session, "another", 10)).isEmpty();
                session.run("select raw.finish_event(%d, 'worker')".formatted(claimed.get(0)));
                order.addAll(claimed);
            }
            assertThat(order).isSorted();
        }
    }

    @Test
    void anEventWaitsForAnEarlierOneOfItsUnitThatWillBeTriedAgainAndNotForOneThatWasGivenUp() throws SQLException {
        land(small, 2, "jsonb_build_object('n', n, 'wip_id', 'W-1')");
        try (Session session = Session.of(layer.application(), small)) {
            long first = claim(session, "worker", 10).get(0);
            assertThat(session.one("select raw.fail_event(%d, 'worker', 'Not yet', 5)".formatted(first)))
                    .isEqualTo("PENDING");
            assertThat(claim(session, "worker", 10)).isEmpty();

            makeDue();
            assertThat(claim(session, "worker", 10)).containsExactly(first);
            assertThat(session.one("select raw.fail_event(%d, 'worker', 'Never', 5, true)".formatted(first)))
                    .isEqualTo("ERROR");
            assertThat(claim(session, "worker", 10)).hasSize(1).doesNotContain(first);
        }
    }

    @Test
    void anEarlierEventThatSomebodyIsJustClaimingKeepsTheLaterOnesOfItsUnit() throws SQLException {
        land(small, 2, "jsonb_build_object('n', n, 'serial', 'U-1')");
        try (Session first = Session.of(layer.application(), small);
                Session second = Session.of(layer.application(), small)) {
            first.connection().setAutoCommit(false);
            assertThat(claim(first, "first", 10)).hasSize(1);
            assertThat(claim(second, "second", 10)).isEmpty();
            first.connection().commit();
            assertThat(claim(second, "second", 10)).isEmpty();
        }
    }

    @Test
    void ofAHundredPoisonRowsNoneIsInTheWayAndEachEndsWithItsText() throws SQLException {
        land(small, 100, "jsonb_build_object('poison', n)");
        land(small, 10, "jsonb_build_object('good', n)");
        try (Session session = Session.of(layer.application(), small)) {
            for (long poison : claim(session, "worker", 100)) {
                session.run("select raw.fail_event(%d, 'worker', 'Poison %1$d', 2)".formatted(poison));
            }
            List<Long> good = claim(session, "worker", 100);
            assertThat(good).hasSize(10);
            for (long event : good) {
                session.run("select raw.finish_event(%d, 'worker')".formatted(event));
            }
            makeDue();
            for (long poison : claim(session, "worker", 100)) {
                session.run("select raw.fail_event(%d, 'worker', 'Poison %1$d', 2)".formatted(poison));
            }

            assertThat(states()).containsExactly("ERROR|100", "PROCESSED|10");
            assertThat(session.number(
                            "select count(*) from raw.site_tracking_events_r where processing_status = 'ERROR'"
                                    + " and error_message = 'Poison ' || raw_event_id and retry_count = 2"))
                    .isEqualTo(100);
        }
    }

    @Test
    void aSmallTenantGetsItsShareBesideALargeOne() throws SQLException {
        land(large, 1_000, "jsonb_build_object('n', n)");
        land(small, 5, "jsonb_build_object('n', n)");
        try (Session session = Session.of(layer.application())) {
            assertThat(session.rows("select t.tenant_bk, count(*) from raw.claim_events('worker', 100) c"
                            + " join auth.list_tenants() t using (tenant_hk) group by 1 order by 1"))
                    .containsExactly("LARGE|95", "SMALL|5");
        }
    }

    @Test
    void whoIsDoneWithAnEventGoesOnWithTheNextOfItsUnitAndWithNoOtherOne() throws SQLException {
        land(small, 3, "jsonb_build_object('serial_number', 'S-1', 'n', n)");
        try (Session session = Session.of(layer.application(), small)) {
            long first = claim(session, "worker", 3).get(0);
            assertThat(behind(session, first)).isEmpty();

            session.run("select raw.finish_event(%d, 'worker')".formatted(first));
            long second = behind(session, first).get(0);
            assertThat(second).isEqualTo(first + 1);
            assertThat(behind(session, first)).isEmpty();

            session.run("select raw.fail_event(%d, 'worker', 'No')".formatted(second));
            assertThat(behind(session, second)).isEmpty();
            makeDue();
            assertThat(behind(session, second)).containsExactly(second);
            session.run("select raw.fail_event(%d, 'worker', 'No', 5, true)".formatted(second));
            assertThat(behind(session, second)).containsExactly(first + 2);
        }
    }

    private static List<Long> behind(Session session, long over) throws SQLException {
        return session.rows("""
                        select b.raw_event_id from raw.site_tracking_events_r o,
                            raw.claim_event_behind(o.raw_event_id, o.tenant_hk, 'worker') b
                        where o.raw_event_id = %d""".formatted(over)).stream().map(Long::valueOf).toList();
    }

    @Test
    void whoseLeaseRanOutCanDoNothingMore() throws SQLException {
        land(small, 1, "jsonb_build_object('n', n)");
        try (Session session = Session.of(layer.application(), small)) {
            long event = claim(session, "slow", 1).get(0);
            assertThat(session.number("select raw.reap_events()")).isZero();
            superuser("update raw.site_tracking_events_r set locked_until = now() - interval '1 second'");

            assertThat(session.number("select raw.reap_events()")).isEqualTo(1);
            makeDue();
            assertThat(claim(session, "quick", 1)).containsExactly(event);

            assertThat(session.one("select raw.finish_event(%d, 'slow')".formatted(event)))
                    .isEqualTo("f");
            assertThat(session.one("select raw.fail_event(%d, 'slow', 'No')".formatted(event)))
                    .isEqualTo("null");
            assertThat(session.one("select raw.extend_lease(array [%d], 'slow')".formatted(event)))
                    .isEqualTo("{}");
            assertThat(session.one("select raw.finish_event(%d, 'quick')".formatted(event)))
                    .isEqualTo("t");
        }
    }

    @Test
    void anEventWhoseWorkersKeepDyingIsGivenUp() throws SQLException {
        land(small, 1, "jsonb_build_object('n', n)");
        try (Session session = Session.of(layer.application(), small)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                claim(session, "mortal", 1);
                superuser("update raw.site_tracking_events_r set locked_until = now() - interval '1 second'");
                session.run("select raw.reap_events(2)");
                makeDue();
            }
            assertThat(session.one(
                            "select processing_status, retry_count, error_message from raw.site_tracking_events_r"))
                    .isEqualTo("ERROR|2|The lease of mortal ran out");
        }
    }

    @Test
    void aDrainedWorkerGivesBackWhatItHasWithoutAnAttempt() throws SQLException {
        land(small, 5, "jsonb_build_object('n', n)");
        try (Session session = Session.of(layer.application(), small)) {
            claim(session, "drained", 5);

            assertThat(session.number("select raw.release_events('drained')")).isEqualTo(5);
            assertThat(session.number("select max(retry_count) from raw.site_tracking_events_r"))
                    .isZero();
            assertThat(claim(session, "another", 5)).hasSize(5);
        }
    }

    @Test
    void aLongerLeaseIsKeptByWhoHasTheEvent() throws SQLException {
        land(small, 1, "jsonb_build_object('n', n)");
        try (Session session = Session.of(layer.application(), small)) {
            long event = claim(session, "worker", 1).get(0);

            assertThat(session.one("select raw.extend_lease(array [%d, -1], 'worker', '1 hour')".formatted(event)))
                    .isEqualTo("{%d}".formatted(event));
            assertThat(session.one(
                            "select locked_until > now() + interval '50 minutes' from raw.site_tracking_events_r"))
                    .isEqualTo("t");
        }
    }

    @Test
    void whatIsReplayedBeginsAnewAndTheTrailKnowsWhoWantedIt() throws SQLException {
        land(small, 3, "jsonb_build_object('event_type', 'scan', 'n', n)");
        try (Session session = Session.of(layer.application(), small)) {
            for (long event : claim(session, "worker", 3)) {
                session.run("select raw.fail_event(%d, 'worker', 'No', 1)".formatted(event));
            }
            assertThat(session.number("select raw.replay_events(p_event_type => 'other')"))
                    .isZero();
            assertThat(session.number("select raw.replay_events(p_event_type => 'scan', p_actor => 'kim')"))
                    .isEqualTo(3);
            assertThat(states()).containsExactly("PENDING|3");
            assertThat(claim(session, "worker", 3)).hasSize(3);
            assertThat(session.refusal("select raw.replay_events(p_statuses => '{PROCESSING}')"))
                    .isEqualTo("22023");
            assertThat(session.one("select new_values ->> 'actor', new_values ->> 'events' from audit_logs"
                            + " where action = 'RAW_EVENTS_REPLAYED' order by id desc limit 1"))
                    .isEqualTo("kim|3");
        }
    }

    @Test
    void waitingGrowsWithEachAttemptAndIsNeverTheSame() throws SQLException {
        try (Session session = Session.of(layer.application())) {
            assertThat(session.rows("""
                            select min(w) >= least(2 ^ (a - 1), 3600) and max(w) <= least(2 ^ (a - 1), 3600) * 1.5
                                   and count(distinct w) > 1
                            from (select a, extract(epoch from raw.back_off(a)) as w
                                  from generate_series(1, 30) a, generate_series(1, 20)) x
                            group by a""")).containsOnly("t");
        }
    }

    @Test
    void claimAndCountUseTheIndexOfTheQueue() throws SQLException {
        land(large, 15_000, "jsonb_build_object('n', n, 'serial_number', n)");
        superuser("update raw.site_tracking_events_r set processing_status = 'PROCESSED' where raw_event_id % 150 > 0");
        superuser("vacuum analyze raw.site_tracking_events_r");
        try (Session session = Session.of(layer.application(), large)) {
            assertThat(plan(
                            session,
                            "select count(*) from raw.site_tracking_events_r where processing_status = 'PENDING'"))
                    .contains("idx_site_tracking_events_r_queue");
        }
        try (Session owner = Session.of(layer.owner(), large)) {
            String claim = owner.one("select prosrc from pg_proc where proname = 'claim_events_of'")
                    .replace("p_tenant_hk", large.literal())
                    .replace("p_worker", "'worker'")
                    .replace("p_limit", "100")
                    .replace("p_lease", "interval '1 minute'");
            assertThat(plan(owner, claim))
                    .contains("idx_site_tracking_events_r_queue", "idx_site_tracking_events_r_unit")
                    .doesNotContain("Seq Scan on site_tracking_events_r");
        }
    }

    private static String plan(Session session, String query) throws SQLException {
        return String.join("\n", session.rows("explain " + query));
    }

    private static List<Long> claim(Session session, String worker, int limit) throws SQLException {
        return session
                .rows("select raw_event_id from raw.claim_events('%s', %d) order by 1".formatted(worker, limit))
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static void land(Tenant tenant, int events, String payload) throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            session.run("select raw.ingest_events(%s, array(select %s from generate_series(1, %d) n))"
                    .formatted(tenant.literal(), payload, events));
        }
    }

    private static void makeDue() throws SQLException {
        superuser("update raw.site_tracking_events_r set next_attempt_at = now() where processing_status = 'PENDING'");
    }

    private static List<String> states() throws SQLException {
        try (Session session = Session.of(layer.superuser())) {
            return session.rows(
                    "select processing_status, count(*) from raw.site_tracking_events_r group by 1 order by 1");
        }
    }

    private static void superuser(String statement) throws SQLException {
        try (Session session = Session.of(layer.superuser())) {
            session.run(statement);
        }
    }
}
