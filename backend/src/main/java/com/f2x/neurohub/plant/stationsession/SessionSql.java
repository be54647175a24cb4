package com.f2x.neurohub.plant.stationsession;

/** The statements of {@link SessionStore}. */
final class SessionSql {

    /** Whoever opens a session at the station waits here for the others, and so does a heartbeat; reads do not. */
    static final String LOCK_STATION = "select is_active from stations where station_id = :station for no key update";

    static final String IS_KNOWN = "select exists (select 1 from stations where station_id = :station)";

    static final String FIND_OPEN = """
            select id
            from process_headers
            where station_id = :station and batch_id = :batch and process_id = :process and status = 'OPEN'
            """;

    static final String FREE_SLOTS = """
            select slot
            from generate_series(1, :slots) as slot
            where not exists (select 1
                              from process_headers
                              where station_id = :station and slot_id = slot and status = 'OPEN')
            order by slot
            """;

    static final String INSERT = """
            insert into process_headers (station_id, batch_id, slot_id, process_id, sequence_package, sequence_version,
                                         parameters, hardware_config)
            values (:station, :batch, :slot, :process, :package, :version, cast(:parameters as jsonb),
                    cast(:hardware as jsonb))
            returning id
            """;

    static final String LOCK = "select status, station_id from process_headers where id = :id for no key update";

    /** Clocks may be set back, but nothing ends before it began. */
    static final String END = """
            update process_headers
            set status = :status,
                closed_at = greatest(clock_timestamp(), opened_at),
                close_notes = :notes,
                cancel_reason = :reason,
                version = version + 1
            where id = :id
            """;

    static final String STATISTICS = """
            select count(*) as total,
                   count(*) filter (where status = 'OPEN') as open,
                   count(*) filter (where status = 'CLOSED') as closed,
                   count(*) filter (where status = 'CANCELLED') as cancelled,
                   coalesce(sum(total_count), 0) as total_count,
                   coalesce(sum(pass_count), 0) as pass_count,
                   coalesce(sum(fail_count), 0) as fail_count
            from process_headers
            where (cast(:station as text) is null or station_id = :station)
              and (cast(:batch as text) is null or batch_id = :batch)
              and (cast(:process as bigint) is null or process_id = :process)
              and (cast(:status as text) is null or status = :status)
              and (cast(:after as timestamptz) is null or opened_at >= :after)
              and (cast(:before as timestamptz) is null or opened_at <= :before)
            """;

    static final String FIND = """
            select h.id, h.status, h.process_id, h.station_id, s.is_active as station_active
            from process_headers h join stations s on s.station_id = h.station_id
            where h.id = :id
            """;

    static final String COUNT = """
            update process_headers
            set total_count = total_count + 1,
                pass_count = pass_count + :passed,
                fail_count = fail_count + :failed
            where id = :id
            """;

    private SessionSql() {}
}
