-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0008 back: what managers decided beside the rules stays in effect, but nobody can read why. Refuses
-- while one such decision is recorded.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0008') then
            raise exception 'V0008 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0008') then
            raise exception 'V0008 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table lots, wip_items, serials, process_data, users, interventions in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' decisions of managers' into loss from interventions having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0008 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table interventions;
drop function refuse_change();

delete from flyway_schema_history where version = '0008';
commit;
