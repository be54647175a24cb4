-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0065 back. Loses the seals, and with them the proof that nothing was changed; keep them (export_audit_block).

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0065') then
            raise exception 'V0065 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0065') then
            raise exception 'V0065 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table audit_seals, audit_anchors in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' seals' from audit_seals having count(*) > 0),
            (select count(*) || ' signatures' from audit_anchors having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0065 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop function detach_audit_partitions(integer);
drop function detach_audit_partition(regclass, timestamptz);
drop function is_audit_partition_sealed(regclass);
drop function verify_audit_logs(bigint, bigint, jsonb);
drop function audit_seal_findings(audit_seals, bigint);
drop function audit_row_findings(audit_seals);
drop function is_audit_time_possible(audit_seals, timestamptz, timestamptz, xid8);
drop function audit_block_differences(audit_seals);
drop function audit_archived(audit_seals);
drop function audit_sealed_before(audit_seals, xid8);
drop function is_audit_line_moved(audit_logs, audit_logs, bytea);
drop function export_audit_block(bigint);
drop function audit_block_rows(audit_seals);
drop function seal_audit_logs(integer);
drop function take_over_audit_logs(audit_seals, record);
drop function audit_unsealed();
drop function audit_head();
drop function audit_system_identifier();
drop function audit_seal_line(audit_seals);
drop function audit_line_digest(audit_logs);
drop function audit_line(audit_logs);
drop table audit_anchors;
drop table audit_seals;
delete from audit_rules where table_name in ('audit_seals', 'audit_anchors');
delete from application_privileges where table_name in ('audit_seals', 'audit_anchors');

delete from flyway_schema_history where version = '0065';
commit;
