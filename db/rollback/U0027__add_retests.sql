-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0027 back: nothing tells which runs came after a PASS that stands. Refuses while there are some; forced,
-- they stay as ordinary runs that failed.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0027') then
            raise exception 'V0027 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0027') then
            raise exception 'V0027 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table process_data in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' marks of retests' from process_data where is_retest having count(*) > 0
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0027 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

alter table process_data drop column is_retest;

delete from flyway_schema_history where version = '0027';
commit;
