-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0009 back: nothing is held any more, and of an aborted attempt only the time and the reason are known.
-- Refuses while there are holds, or attempts that know who aborted them or which state they started from.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0009') then
            raise exception 'V0009 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0009') then
            raise exception 'V0009 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table process_data, lots, wip_items, users, holds in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' holds'
             from holds having count(*) > 0),
            (select count(*) || ' attempts that know who aborted them or what they started from'
             from process_data
             where aborted_by <> recorded_by or started_from is not null
                or cleared_failure is not null having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0009 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table holds;
drop function guard_hold();
alter table process_data
    drop column aborted_by,
    drop column started_from,
    drop column cleared_failure;

delete from flyway_schema_history where version = '0009';
commit;
