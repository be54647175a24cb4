package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Database;

/**
 * What must hold of a lot on the route of steps 1, 2, 7 (the conversion) and 8, whatever happened to it. Units whose
 * state a manager has set are exempt from what their steps would have led to, and from nothing else.
 */
final class Books {

    private static final String OVERRIDDEN = """
            (select from interventions i where i.kind = 'STATE_OVERRIDDEN' and i.wip_item_id = w.id)
            """;

    private final Database database;
    private final long lot;

    Books(Database database, long lot) {
        this.database = database;
        this.lot = lot;
    }

    void balance() {
        countersEqualWhatTheyCount();
        attemptsAreOneByOne();
        statesFollowFromSteps();
        timestampsAreThere();
    }

    private void countersEqualWhatTheyCount() {
        none("counters equal what they count", """
                select count(*) from lots l where l.id = ? and (
                    wip_count <> (select count(*) from wip_items w where w.lot_id = l.id)
                    or serial_count <> (select count(*) from serials s where s.lot_id = l.id)
                    or passed_quantity <> (select count(*) from serials s where s.lot_id = l.id and s.status = 'PASSED')
                    or failed_quantity <>
                        (select count(*) from serials s where s.lot_id = l.id and s.status = 'FAILED' and s.scrapped_at is null)
                        + (select count(*) from wip_items w
                           where w.lot_id = l.id and w.status = 'FAILED' and w.scrapped_at is null)
                    or scrapped_quantity <>
                        (select count(*) from serials s where s.lot_id = l.id and s.scrapped_at is not null)
                        + (select count(*) from wip_items w where w.lot_id = l.id and w.scrapped_at is not null)
                    or (status in ('COMPLETED', 'CLOSED')) <> (passed_quantity + scrapped_quantity >= target_quantity))
                """);
        none("a serial was reworked three times at most", """
                select count(*) from serials where lot_id = ? and rework_count > 3
                """);
    }

    private void attemptsAreOneByOne() {
        none("one valid PASS per unit and step", """
                select count(*) from (select from process_data where lot_id = ? and result = 'PASS' and superseded_at is null
                    group by wip_id, process_id having count(*) > 1) twice
                """);
        none("one running step per unit", """
                select count(*) from (select from process_data
                    where lot_id = ? and completed_at is null and aborted_at is null
                    group by wip_id having count(*) > 1) twice
                """);
        none("attempts are counted through", """
                select count(*) from (select from process_data where lot_id = ?
                    group by wip_id, process_id having count(*) <> max(attempt_no)) gaps
                """);
        none("a step ran after the one before it passed, or was let through", """
                select count(*) from process_data d where d.lot_id = ? and d.process_id <> 1
                  and not exists (select from interventions i
                                  where i.process_data_id = d.id and i.overridden_rule = 'PREVIOUS_STEP_NOT_PASSED')
                  and not exists (
                    select from process_data p where p.wip_id = d.wip_id and p.result = 'PASS'
                      and p.process_id = case d.process_id when 2 then 1 when 7 then 2 else 7 end
                      and p.completed_at <= d.started_at
                      and (p.superseded_at is null or p.superseded_at >= d.started_at))
                """);
        none("nothing started on what was on hold, or it was let through", """
                select count(*) from process_data d join wip_items w on w.id = d.wip_id
                join holds h on h.wip_item_id = w.id or h.wip_item_id is null and h.lot_id = w.lot_id
                where d.lot_id = ? and d.started_at > h.created_at
                  and (h.released_at is null or d.started_at < h.released_at)
                  and not exists (select from interventions i
                                  where i.process_data_id = d.id and i.overridden_rule = 'UNIT_ON_HOLD')
                """);
    }

    private void statesFollowFromSteps() {
        none("a converted item has its serial, no other has", """
                select count(*) from wip_items w left join serials s on s.wip_item_id = w.id
                where w.lot_id = ? and (w.status = 'CONVERTED') <> (s.id is not null)
                """);
        none("a completed item passed every step before the conversion", """
                select count(*) from wip_items w where w.lot_id = ? and w.scrapped_at is null
                  and not exists %s and (w.status in ('COMPLETED', 'CONVERTED'))
                    <> ((select count(*) from process_data d where d.wip_id = w.id and d.result = 'PASS'
                         and d.superseded_at is null and d.process_id in (1, 2)) = 2)
                """.formatted(OVERRIDDEN));
        none("a passed serial passed the steps after the conversion", """
                select count(*) from serials s join wip_items w on w.id = s.wip_item_id
                where s.lot_id = ? and s.scrapped_at is null and not exists %s and (s.status = 'PASSED')
                    <> exists (select from process_data d where d.serial_id = s.id and d.result = 'PASS'
                               and d.superseded_at is null and d.process_id = 8)
                """.formatted(OVERRIDDEN));
        none("an item is at the process that runs", """
                select count(*) from wip_items w
                left join process_data d on d.wip_id = w.id and d.completed_at is null and d.aborted_at is null
                where w.lot_id = ? and w.current_process_id is distinct from d.process_id
                """);
        none("nothing runs on a scrapped unit", """
                select count(*) from process_data d join wip_items w on w.id = d.wip_id
                left join serials s on s.wip_item_id = w.id
                where d.lot_id = ? and d.completed_at is null and d.aborted_at is null
                  and coalesce(w.scrapped_at, s.scrapped_at) is not null
                """);
    }

    private void timestampsAreThere() {
        none("states have their timestamps", """
                select count(*) from wip_items w left join serials s on s.wip_item_id = w.id where w.lot_id = ? and (
                    w.status in ('COMPLETED', 'CONVERTED') and w.completed_at is null
                    or (w.status = 'CONVERTED') <> (w.converted_at is not null)
                    or s.status = 'PASSED' and s.completed_at is null)
                """);
        none("no machine ran more than it has room for", """
                select count(*) from process_data a join equipment e on e.id = a.equipment_id
                where a.lot_id = ?
                  and not exists (select from interventions i
                                  where i.process_data_id = a.id and i.overridden_rule = 'EQUIPMENT_NOT_USABLE')
                  and e.capacity < (select count(*) from process_data b where b.equipment_id = e.id
                    and b.started_at <= a.started_at
                    and coalesce(b.completed_at, b.aborted_at, 'infinity') > a.started_at
                    and not exists (select from interventions i
                                    where i.process_data_id = b.id and i.overridden_rule = 'EQUIPMENT_NOT_USABLE'))
                """);
    }

    private void none(String what, String sql) {
        assertThat(database.number(sql, lot)).as(what).isZero();
    }
}
