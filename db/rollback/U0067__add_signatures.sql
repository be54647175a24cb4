-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0067 back. Loses the signatures; the audit trail still has them.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0067') then
            raise exception 'V0067 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0067') then
            raise exception 'V0067 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table lots, holds, interventions, measurement_specs, processes, users, signatures in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' signatures' into loss from signatures having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0067 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop trigger trg_holds_signature on holds;
drop trigger trg_lots_signature on lots;
drop trigger trg_interventions_signature on interventions;
drop trigger trg_measurement_specs_signature_new on measurement_specs;
drop trigger trg_measurement_specs_signature on measurement_specs;
drop trigger trg_processes_signature on processes;
drop trigger trg_processes_signature_end on processes;
drop function require_signature();
drop function use_signature(text, text, bigint);
drop function signature_rows(bigint);
drop function audit_block_of(bigint, timestamptz);
drop table signatures;
drop function guard_signature();
drop function refuse_signature_removal();
delete from application_privileges where table_name = 'signatures';

-- The function that recorded the table goes, too.
do
$$
    begin
        perform apply_audit_rules();
    end
$$;

delete from flyway_schema_history where version = '0067';
commit;
