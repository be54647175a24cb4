-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0028 back: work whose worker is in doubt is put down to who told of it. Refuses while there is some; forced,
-- it is forgotten that there was doubt.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0028') then
            raise exception 'V0028 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0028') then
            raise exception 'V0028 is not the last version installed: take back % first',
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
        select count(*) || ' doubts about workers' from process_data where operator_doubt is not null having count(*) > 0
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0028 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

alter table process_data drop column operator_doubt;

delete from flyway_schema_history where version = '0028';
commit;
