-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0044 back. Loses nothing that matters: clients begin their hour and day anew.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0044') then
            raise exception 'V0044 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0044') then
            raise exception 'V0044 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop table request_budgets;
delete from application_privileges where table_name = 'request_budgets';

delete from flyway_schema_history where version = '0044';
commit;
