-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0007 back: what was delivered stays in process_data, but that it was delivered is forgotten, so a tester
-- that sends it again would have it stored twice. Refuses while there is a record of a delivery, or a unit with a
-- mark.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0007') then
            raise exception 'V0007 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0007') then
            raise exception 'V0007 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table wip_items, ingest_records in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' records of deliveries' from ingest_records having count(*) > 0),
            (select count(*) || ' marks of WIP items' from wip_items where unit_mark is not null having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0007 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table ingest_records;
alter table wip_items
    drop column carrier,
    drop column unit_mark;

delete from flyway_schema_history where version = '0007';
commit;
