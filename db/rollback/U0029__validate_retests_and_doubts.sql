-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0029 back: the rules hold for new rows, as V0027 and V0028 declared them. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0029') then
            raise exception 'V0029 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0029') then
            raise exception 'V0029 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table process_data
    drop constraint chk_process_data_is_retest,
    drop constraint chk_process_data_operator_doubt;
alter table process_data
    add constraint chk_process_data_is_retest
        check (not is_retest or result is not null and (result <> 'PASS' or superseded_at is not null)) not valid,
    add constraint chk_process_data_operator_doubt
        check (operator_doubt in ('UNKNOWN', 'AMBIGUOUS') and reported_operator is not null or operator_doubt is null) not valid;

delete from flyway_schema_history where version = '0029';
commit;
