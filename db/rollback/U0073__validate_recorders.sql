-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0073 back: the rules hold for new rows, as V0068 declared them. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0073') then
            raise exception 'V0073 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0073') then
            raise exception 'V0073 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table lots drop constraint chk_lots_recorders;
alter table lots
    add constraint chk_lots_recorders check ((created_by is not null or created_with is null)
        and (closed_by is not null or closed_with is null) and (closed_by is null or closed_at is not null)) not valid;
alter table wip_items drop constraint chk_wip_items_recorders;
alter table wip_items
    add constraint chk_wip_items_recorders check ((created_by is not null or created_with is null)
        and (scrapped_by is not null or scrapped_with is null)) not valid;
alter table serials drop constraint chk_serials_recorders;
alter table serials
    add constraint chk_serials_recorders check (scrapped_by is not null or scrapped_with is null) not valid;
alter table process_data drop constraint chk_process_data_recorders;
alter table process_data
    add constraint chk_process_data_recorders check (
        (end_recorded_by is null or completed_at is not null or aborted_at is not null)
        and (end_recorded_by is not null or end_recorded_with is null)
        and (superseded_by is not null or superseded_with is null)) not valid;

delete from flyway_schema_history where version = '0073';
commit;
