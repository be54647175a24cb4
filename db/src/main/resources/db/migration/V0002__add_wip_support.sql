-- Author: NeuroHub MES team, 2026-11-20
-- Why: until a unit has a serial its steps are recorded on the WIP item, so process_data gets a third level. The checks
-- are swapped as NOT VALID and validated afterwards, so that writers wait for moments only.

alter table process_data add column wip_id bigint;

alter table process_data add constraint fk_process_data_wip foreign key (wip_id)
    references wip_items on delete restrict on update cascade not valid;
alter table process_data validate constraint fk_process_data_wip;

alter table process_data
    drop constraint chk_process_data_data_level,
    add constraint chk_process_data_data_level check (data_level in ('LOT', 'WIP', 'SERIAL')) not valid;
alter table process_data validate constraint chk_process_data_data_level;

alter table process_data
    drop constraint chk_process_data_wip_serial_consistency,
    add constraint chk_process_data_wip_serial_consistency check (case data_level
        when 'LOT' then wip_id is null and serial_id is null
        when 'WIP' then wip_id is not null and serial_id is null
        when 'SERIAL' then serial_id is not null
        end) not valid;
alter table process_data validate constraint chk_process_data_wip_serial_consistency;

create index idx_process_data_wip on process_data (wip_id, process_id) where wip_id is not null;
create unique index uk_process_data_wip_pass on process_data (wip_id, process_id)
    where wip_id is not null and result = 'PASS' and superseded_at is null;

comment on column process_data.wip_id is 'The WIP item the row belongs to; rows on its serial keep it';
