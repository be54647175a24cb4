package com.f2x.neurohub.alert.watch;

import com.f2x.neurohub.alert.board.AlertProperties;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for what goes on. Each statement reads what runs now or what completed lately, and no more of the history. */
@Repository
class ConditionStore {

    private static final int MOST = 1000;

    /** Of units and of whole lots apart, since each has an index of what runs. */
    private static final String LATE = """
            select d.id, d.lot_id, l.lot_number, d.wip_id as wip_item_id, d.serial_id, d.process_id, p.process_number,
                   p.process_code, p.estimated_duration_seconds as estimated_seconds,
                   coalesce(s.serial_number, w.wip_id, l.lot_number) as unit
            from (select id, lot_id, wip_id, serial_id, process_id, started_at from process_data
                  where wip_id is not null and completed_at is null and aborted_at is null
                  union all
                  select id, lot_id, wip_id, serial_id, process_id, started_at from process_data
                  where data_level = 'LOT' and completed_at is null and aborted_at is null) d
            join processes p on p.id = d.process_id
            join lots l on l.id = d.lot_id
            left join wip_items w on w.id = d.wip_id
            left join serials s on s.id = d.serial_id
            where d.started_at < now() - make_interval(secs => p.estimated_duration_seconds * :factor)
            order by d.started_at limit :most
            """;

    private static final String FAILING = """
            select p.id, p.process_number, p.process_code, count(*) as runs,
                   count(*) filter (where d.result = 'FAIL') as failed
            from process_data d
            join processes p on p.id = d.process_id
            where d.completed_at > now() - make_interval(secs => :window) and d.completed_at <= now()
            group by p.id, p.process_number, p.process_code
            having count(*) >= :least and count(*) filter (where d.result = 'FAIL') > :share * count(*)
            order by p.id
            """;

    private static final String DOWN = """
            select id, equipment_code, equipment_name, status from equipment
            where is_active and status in ('MAINTENANCE', 'OUT_OF_SERVICE')
              and coalesce(down_since, updated_at) < now() - make_interval(secs => :limit)
            order by id limit :most
            """;

    private final JdbcClient jdbc;

    ConditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step that runs for too long. */
    record LateStep(
            long id,
            long lotId,
            String lotNumber,
            @Nullable Long wipItemId,
            @Nullable Long serialId,
            long processId,
            int processNumber,
            String processCode,
            long estimatedSeconds,
            String unit) {}

    /** A process whose runs fail too often. */
    record Failing(long id, int processNumber, String processCode, long runs, long failed) {}

    /** Equipment that is down for too long. */
    record Down(long id, String equipmentCode, String equipmentName, String status) {}

    /** Steps that run for longer than so many times their estimated duration. */
    List<LateStep> late(double factor) {
        return jdbc.sql(LATE)
                .param("factor", factor)
                .param("most", MOST)
                .query(LateStep.class)
                .list();
    }

    /** Processes whose share of failed runs is above the lower limit. */
    List<Failing> failing(AlertProperties.Yield yield) {
        return jdbc.sql(FAILING)
                .param("window", yield.window().toSeconds())
                .param("least", yield.leastRuns())
                .param("share", yield.warningFailures())
                .query(Failing.class)
                .list();
    }

    /** Equipment that is down for longer. */
    List<Down> down(Duration limit) {
        return jdbc.sql(DOWN)
                .param("limit", limit.toSeconds())
                .param("most", MOST)
                .query(Down.class)
                .list();
    }
}
