-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0055 back. Loses the packages of test sequences; errors that were answered are no loss.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0055') then
            raise exception 'V0055 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0055') then
            raise exception 'V0055 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table sequences, sequence_packages, error_logs in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' test sequences' from sequences having count(*) > 0),
            (select count(*) || ' packages' from sequence_packages having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0055 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table error_logs;
drop table sequence_packages;
drop table sequences;
delete from application_privileges where table_name in ('sequences', 'sequence_packages', 'error_logs');

delete from flyway_schema_history where version = '0055';
commit;
