-- Author: NeuroHub MES team, 2026-11-20
-- Why: testers deliver results by the thousand over bad networks and send them again when no answer came. A record is known
-- by its source's own id and the hash of its content, and a unit by the mark that the customer gave it on its carrier.

alter table wip_items
    add column carrier varchar(100),
    add column unit_mark varchar(100);
alter table wip_items
    add constraint chk_wip_items_carrier check (carrier is null or unit_mark is not null) not valid;
alter table wip_items validate constraint chk_wip_items_carrier;
create unique index uk_wip_items_mark on wip_items (lot_id, unit_mark, coalesce(carrier, ''))
    where unit_mark is not null;
comment on column wip_items.unit_mark is 'The customer''s own mark of the unit, unique on its carrier within the lot';

create table ingest_records
(
    source          varchar(150) not null,
    record_id       varchar(200) not null,
    content_hash    bytea        not null,
    process_data_id bigint       not null,
    created_at      timestamptz  not null default now(),
    constraint pk_ingest_records primary key (source, record_id),
    constraint fk_ingest_records_process_data foreign key (process_data_id)
        references process_data on delete restrict on update cascade
);
create index idx_ingest_records_process_data on ingest_records (process_data_id);
comment on table ingest_records is 'What was delivered: a source never has a record stored twice';
