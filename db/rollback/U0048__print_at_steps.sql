-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0048 back. Loses nothing: labels that wait are printed, steps print no more.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0048') then
            raise exception 'V0048 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0048') then
            raise exception 'V0048 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table process_data in access exclusive mode;

drop trigger trg_process_data_print_label on process_data;
drop function print_label_of_step();

delete from flyway_schema_history where version = '0048';
commit;
