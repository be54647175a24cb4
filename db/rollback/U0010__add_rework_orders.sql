-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0010 back: what rework orders superseded stays so, but who ordered it and why is lost, and attempts
-- count from the first one again. Refuses while there are orders, or units that know who scrapped them.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0010') then
            raise exception 'V0010 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0010') then
            raise exception 'V0010 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table lots, wip_items, serials, process_data, processes, users, rework_orders in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' rework orders'
             from rework_orders having count(*) > 0),
            (select count(*) || ' WIP items that know who scrapped them'
             from wip_items where scrapped_by is not null having count(*) > 0),
            (select count(*) || ' serials that know who scrapped them'
             from serials where scrapped_by is not null having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0010 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table rework_orders;
alter table wip_items drop column scrapped_by;
alter table serials drop column scrapped_by;

delete from flyway_schema_history where version = '0010';
commit;
