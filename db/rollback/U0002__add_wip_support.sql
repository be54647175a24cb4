-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0002 back: process_data has the levels LOT and SERIAL again. Refuses while a row names a WIP item;
-- forced, it deletes the rows of the level WIP, and the rows of serials forget which WIP item they came from.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0002') then
            raise exception 'V0002 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0002') then
            raise exception 'V0002 is not the last version installed: take back % first',
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
        select string_agg(rows || ' rows of process_data on ' || data_level || ' that name a WIP item', ', ')
        into loss
        from (select data_level, count(*) as rows from process_data where wip_id is not null group by data_level) named;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0002 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

delete from process_data where data_level = 'WIP';

alter table process_data
    drop constraint chk_process_data_wip_serial_consistency,
    drop constraint chk_process_data_data_level,
    drop column wip_id;
alter table process_data
    add constraint chk_process_data_data_level check (data_level in ('LOT', 'SERIAL')),
    add constraint chk_process_data_wip_serial_consistency check ((data_level = 'SERIAL') = (serial_id is not null));

delete from flyway_schema_history where version = '0002';
commit;
