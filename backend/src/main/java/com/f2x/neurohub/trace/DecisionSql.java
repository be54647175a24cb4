package com.f2x.neurohub.trace;

/** What was decided on a unit {@code w} with its serial {@code s}, and on its lot {@code l}, as one JSON array. */
final class DecisionSql {

    /** Who decides is who tells of it, except for what a station tells in a worker's name: aborting an attempt. */
    private static final String MADE = """
            select 'LOT_CREATED' as kind, l.created_at as at, cast(null as text) as reason, cast(null as bigint) as hold_id,
                   cast(null as bigint) as process_data_id, cast(null as text) as overridden_rule,
                   cast(null as text) as from_state, cast(null as text) as to_state,
                   l.created_by as person, l.created_by as teller, l.created_with as key
            union all
            select 'UNIT_REGISTERED', w.created_at, null, null, null, null, null, null,
                   w.created_by, w.created_by, w.created_with
            union all
            select 'HOLD_PLACED', h.created_at, h.reason, h.id, null, null, null, null,
                   h.placed_by, h.placed_by, h.placed_with
            from holds h
            where h.lot_id = l.id and (h.wip_item_id is null or h.wip_item_id = w.id)
            union all
            select 'HOLD_RELEASED', h.released_at, h.release_reason, h.id, null, null, null, null,
                   h.released_by, h.released_by, h.released_with
            from holds h
            where h.lot_id = l.id and (h.wip_item_id is null or h.wip_item_id = w.id) and h.released_at is not null
            union all
            select i.kind, i.created_at, i.reason, null, i.process_data_id, i.overridden_rule, i.from_state, i.to_state,
                   i.user_id, i.user_id, i.decided_with
            from interventions i
            where i.lot_id = l.id and (i.wip_item_id is null or i.wip_item_id = w.id)
            union all
            select 'ATTEMPT_ABORTED', a.aborted_at, a.abort_reason, null, a.id, null, null, null,
                   case when a.end_recorded_by is not null then a.aborted_by end,
                   coalesce(a.end_recorded_by, a.aborted_by), a.end_recorded_with
            from process_data a
            where a.wip_id = w.id and a.aborted_at is not null
            union all
            select 'REWORK_ORDERED', o.created_at, o.reason, null, null, null, null, null,
                   o.ordered_by, o.ordered_by, o.ordered_with
            from rework_orders o
            where o.wip_item_id = w.id
            union all
            select 'UNIT_SCRAPPED', w.scrapped_at, w.scrap_reason, null, null, null, null, null,
                   w.scrapped_by, w.scrapped_by, w.scrapped_with
            where w.scrapped_at is not null
            union all
            select 'UNIT_SCRAPPED', s.scrapped_at, s.scrap_reason, null, null, null, null, null,
                   s.scrapped_by, s.scrapped_by, s.scrapped_with
            where s.scrapped_at is not null
            union all
            select 'LOT_CLOSED', l.closed_at, null, null, null, null, null, null,
                   l.closed_by, l.closed_by, l.closed_with
            where l.closed_at is not null
            """;

    static final String DECISIONS =
            """
            (select jsonb_agg(jsonb_build_object(
                        'kind', made.kind, 'at', made.at, 'reason', made.reason, 'hold_id', made.hold_id,
                        'process_data_id', made.process_data_id, 'overridden_rule', made.overridden_rule,
                        'from_state', made.from_state, 'to_state', made.to_state,
                        'decided_by', %s,
                        'recorder', %s) order by made.at, made.hold_id, made.process_data_id, made.kind,
                                                   made.overridden_rule)
             from (%s) made)""".formatted(RecorderSql.person("made.person"), RecorderSql.recorder("made.teller", "made.key"), MADE);

    private DecisionSql() {}
}
