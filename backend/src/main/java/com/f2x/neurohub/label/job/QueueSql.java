package com.f2x.neurohub.label.job;

/** The statements of {@link QueueStore}. */
final class QueueSql {

    /** Of nodes that look at once each finds another printer. */
    static final String CLAIM = """
            update printers
            set claim = :claim, expires_claim_at = now() + make_interval(secs => :lease)
            where id = (
                select p.id from printers p
                where p.is_active and (p.expires_claim_at is null or p.expires_claim_at < now())
                  and p.next_attempt_at <= now()
                  and exists (select from print_jobs j
                              where j.printer_id = p.id and j.status in ('WAITING', 'SENDING'))
                order by p.next_attempt_at, p.id
                limit 1
                for update of p skip locked)
            returning id, claim, printer_name, host, port, dots_per_mm, confirmation
            """;

    static final String NEXT = """
            select id, label_type, lot_id, wip_item_id, status from print_jobs
            where printer_id = :printer and status in ('WAITING', 'SENDING')
            order by id limit 1
            """;

    /** Nobody else sends it, and nobody takes it out of the queue any more. */
    static final String BEGIN = """
            with mine as (
                update printers set expires_claim_at = now() + make_interval(secs => :lease)
                where id = :printer and claim = :claim and is_active
                returning id)
            update print_jobs j set status = 'SENDING', attempts = j.attempts + 1
            from mine where j.id = :job and j.status = 'WAITING'
            """;

    static final String END = """
            with ended as (
                update print_jobs j
                set status = :status, ended_at = clock_timestamp(), last_failure = coalesce(:failure, j.last_failure)
                where j.id = :job and j.status in ('WAITING', 'SENDING')
                returning j.id, j.label_type, j.printer_id
            ), noted as (
                update printers p
                set failures = 0, next_attempt_at = now(), last_success_at = now()
                from ended e where p.id = e.printer_id and :status = 'PRINTED'
            )
            insert into print_logs (print_job_id, label_type, label_id, status, printer_ip, printer_port, error_message)
            select e.id, e.label_type, :label, case :status when 'PRINTED' then 'SUCCESS' else 'FAILED' end,
                   :host, :port, :failure
            from ended e
            """;

    /** The first failure of a label is logged, not each: a printer may be off for days. */
    static final String FAIL = """
            with failed as (
                update print_jobs j
                set status = 'WAITING', last_failure = :failure,
                    attempts = j.attempts + case j.status when 'WAITING' then 1 else 0 end
                where j.id = :job and j.status in ('WAITING', 'SENDING')
                returning j.id, j.label_type, j.printer_id, j.attempts
            ), noted as (
                update printers p
                set failures = p.failures + 1, last_failure_at = now(), last_failure = :failure,
                    next_attempt_at = now() + make_interval(secs => :pause)
                from failed f where p.id = f.printer_id
            )
            insert into print_logs (print_job_id, label_type, label_id, status, printer_ip, printer_port, error_message)
            select f.id, f.label_type, :label, 'FAILED', :host, :port, :failure from failed f where f.attempts = 1
            """;

    static final String RELEASE =
            "update printers set claim = null, expires_claim_at = null where id = :printer and claim = :claim";

    private QueueSql() {}
}
