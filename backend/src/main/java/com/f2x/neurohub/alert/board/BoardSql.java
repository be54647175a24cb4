package com.f2x.neurohub.alert.board;

/** The statements of {@link BoardStore}. */
final class BoardSql {

    private static final String HIGHER = " array_position(array['LOW', 'MEDIUM', 'HIGH'], cast(:severity as text))"
            + " > array_position(array['LOW', 'MEDIUM', 'HIGH'], cast(a.severity as text)) ";

    /**
     * The latest alert of the key takes the finding while it goes on or was seen within the cool-down, else there is a
     * new one. Somebody who has read it is told again if it is worse, or was not seen for the length of the cool-down.
     */
    static final String RAISE = """
            with latest as (
                select a.id, a.resolved_at is null and a.archived_at is null as open,
                       a.last_seen_at > now() - make_interval(secs => :coolDown) as recent,
                       a.status = 'READ' and (""" + HIGHER + """
                           or a.last_seen_at <= now() - make_interval(secs => :coolDown)) as rings,
                       case when""" + HIGHER + """
                           then cast(:severity as text) else a.severity end as severity
                from alerts a where a.dedup_key = :key order by a.id desc limit 1
            ), counted as (
                update alerts a
                set occurrences = a.occurrences + :times, last_seen_at = greatest(a.last_seen_at, clock_timestamp()),
                    resolved_at = null, severity = latest.severity, title = :title, message = :message,
                    wording = cast(:wording as jsonb), wip_item_id = :wip, serial_id = :serial,
                    status = case when latest.rings then 'UNREAD' else a.status end,
                    read_at = case when latest.rings then null else a.read_at end,
                    read_by = case when latest.rings then null else a.read_by end,
                    version = a.version + case when latest.rings then 1 else 0 end
                from latest where a.id = latest.id and (latest.open or latest.recent)
                returning a.id
            )
            insert into alerts (alert_type, severity, dedup_key, title, message, wording, occurrences, first_seen_at,
                                last_seen_at, lot_id, wip_item_id, serial_id, process_id, equipment_id)
            select :type, :severity, :key, :title, :message, cast(:wording as jsonb), :times, seen.at, seen.at, :lot, :wip,
                   :serial, :process, :equipment
            from (select clock_timestamp() as at) seen
            where not exists (select from counted)
            """;

    /** Somebody who has read it is told again if it is worse. */
    static final String REWORD = """
            update alerts a
            set severity = :severity, title = :title, message = :message, wording = cast(:wording as jsonb),
                status = case when a.status = 'READ' and""" + HIGHER + """
                    then 'UNREAD' else a.status end,
                read_at = case when a.status = 'READ' and""" + HIGHER + """
                    then null else a.read_at end,
                read_by = case when a.status = 'READ' and""" + HIGHER + """
                    then null else a.read_by end,
                version = a.version + case when a.status = 'READ' and""" + HIGHER + """
                    then 1 else 0 end
            where a.dedup_key = :key and a.resolved_at is null
            """;

    private BoardSql() {}
}
