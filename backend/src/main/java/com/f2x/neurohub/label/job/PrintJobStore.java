package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.label.template.Labelled;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what people want printed. Each call is one statement in the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PrintJobStore {

    private static final String FIRST = """
            insert into print_jobs (label_type, lot_id, wip_item_id, printer_id, process_data_id, requested_by)
            select :type, :lot, :wip, p.id, :attempt, :user
            from (select coalesce(:printer, printer_for(null, null)) as id) r
            join printers p on p.id = r.id and p.is_active
            on conflict do nothing
            returning id
            """;

    private static final String FIND = """
            select id, status from print_jobs
            where label_type = :type and lot_id = :lot and wip_item_id is not distinct from :wip
              and reprint_of is null and status not in ('FAILED', 'CANCELLED')
            """;

    /** Who asks for one more at the same time waits here, and then sees it wait. */
    private static final String LOCK_FIRST = """
            select id from print_jobs
            where id = (select coalesce(reprint_of, id) from print_jobs where id = :id)
            for no key update
            """;

    private static final String AGAIN = """
            with wanted as (
                select j.label_type, j.lot_id, j.wip_item_id, p.id as printer_id, coalesce(j.reprint_of, j.id) as first
                from print_jobs j
                cross join lateral (select coalesce(:printer, printer_for(null, null), j.printer_id) as id) r
                join printers p on p.id = r.id and p.is_active
                where j.id = :id and (j.status not in ('WAITING', 'SENDING') or j.reprint_of is not null)),
            waiting as (
                select j.id
                from wanted w
                join print_jobs j on j.reprint_of = w.first and j.printer_id = w.printer_id
                                     and j.status in ('WAITING', 'SENDING')
                limit 1),
            added as (
                insert into print_jobs (label_type, lot_id, wip_item_id, printer_id, requested_by, reprint_of, reason)
                select label_type, lot_id, wip_item_id, printer_id, :user, first, :reason
                from wanted
                where not exists (select from waiting)
                returning id)
            select id from waiting union all select id from added
            """;

    private static final String TEST = """
            with queued as (
                insert into print_jobs (label_type, printer_id, requested_by)
                select 'TEST_LABEL', p.id, :user
                from printers p
                where p.id = printer_for(null, null)
                  and not exists (select from print_jobs j where j.printer_id = p.id and j.label_type = 'TEST_LABEL'
                                                             and j.status in ('WAITING', 'SENDING')))
            select printer_for(null, null) is not null
            """;

    private final JdbcClient jdbc;

    PrintJobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first print of a label.
     *
     * @param id its job
     * @param status what has become of it
     */
    record First(long id, PrintStatus status) {}

    /** Has a label printed for the first time; empty if it was before, or if there is no such printer. */
    Optional<Long> first(Labelled labelled, @Nullable Long printerId, long userId) {
        return insert(labelled.type(), labelled.lotId(), labelled.wipItemId(), printerId, null, userId);
    }

    /** Has the label of a serial printed, whose conversion says that it wants one. */
    Optional<Long> first(long lotId, long wipItemId, long processDataId, @Nullable Long userId) {
        return insert(LabelType.SERIAL_LABEL, lotId, wipItemId, null, processDataId, userId);
    }

    private Optional<Long> insert(
            LabelType type,
            long lotId,
            @Nullable Long wipItemId,
            @Nullable Long printerId,
            @Nullable Long processDataId,
            @Nullable Long userId) {
        return jdbc.sql(FIRST)
                .param("type", type.name(), Types.VARCHAR)
                .param("lot", lotId)
                .param("wip", wipItemId, Types.BIGINT)
                .param("printer", printerId, Types.BIGINT)
                .param("attempt", processDataId, Types.BIGINT)
                .param("user", userId, Types.BIGINT)
                .query(Long.class)
                .optional();
    }

    /** Finds the first print of a label, unless it failed or nobody wanted it. */
    Optional<First> find(Labelled labelled) {
        return jdbc.sql(FIND)
                .param("type", labelled.type().name())
                .param("lot", labelled.lotId())
                .param("wip", labelled.wipItemId(), Types.BIGINT)
                .query(First.class)
                .optional();
    }

    /**
     * Has a label whose job ended printed once more, unless one more waits for the printer already; empty if its first
     * print waits, or if there is no such printer.
     */
    Optional<Long> again(long jobId, @Nullable Long printerId, String reason, long userId) {
        jdbc.sql(LOCK_FIRST).param("id", jobId).query(Long.class).optional();
        return jdbc.sql(AGAIN)
                .param("id", jobId)
                .param("printer", printerId, Types.BIGINT)
                .param("reason", reason)
                .param("user", userId)
                .query(Long.class)
                .optional();
    }

    /** Has a test printed by the default printer, unless one waits already; false if there is no such printer. */
    boolean test(long userId) {
        return jdbc.sql(TEST).param("user", userId).query(Boolean.class).single();
    }

    /** Takes a label that waits out of the queue; false if it does not wait. */
    boolean cancel(long jobId) {
        return jdbc.sql("""
                        update print_jobs set status = 'CANCELLED', ended_at = clock_timestamp(),
                            cancelled_by = recording_user(), cancelled_with = recording_key()
                        where id = :id and status = 'WAITING'
                        """).param("id", jobId).update() == 1;
    }

    /** Takes back what the step has wanted printed, within the transaction of its PASS. */
    void unwanted(long processDataId) {
        jdbc.sql("""
                        update print_jobs set status = 'CANCELLED', ended_at = clock_timestamp(),
                            cancelled_by = recording_user(), cancelled_with = recording_key()
                        where process_data_id = :attempt and status = 'WAITING'
                        """).param("attempt", processDataId).update();
    }
}
