-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0017 back: the constraints are there, but not validated. No data is lost. A constraint cannot forget that it
-- was validated, so each is made anew.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0017') then
            raise exception 'V0017 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0017') then
            raise exception 'V0017 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table wip_items
    drop constraint fk_wip_items_scrapped_by,
    add constraint fk_wip_items_scrapped_by foreign key (scrapped_by)
        references users on delete restrict on update cascade not valid;

alter table serials
    drop constraint fk_serials_scrapped_by,
    add constraint fk_serials_scrapped_by foreign key (scrapped_by)
        references users on delete restrict on update cascade not valid;

alter table process_data
    drop constraint fk_process_data_aborted_by,
    drop constraint chk_process_data_aborted_by,
    drop constraint fk_process_data_process_session,
    drop constraint chk_process_data_verdict,
    drop constraint chk_process_data_verdicts;
alter table process_data
    add constraint fk_process_data_aborted_by foreign key (aborted_by)
        references users on delete restrict on update cascade not valid,
    add constraint chk_process_data_aborted_by check ((aborted_at is null) = (aborted_by is null)) not valid,
    add constraint fk_process_data_process_session foreign key (process_session_id)
        references process_headers on delete restrict on update cascade not valid,
    add constraint chk_process_data_verdict check
        (verdict in ('PASS', 'FAIL', 'NOT_JUDGED') and result is not null or verdict is null) not valid,
    add constraint chk_process_data_verdicts check (jsonb_typeof(verdicts) = 'array') not valid;

delete from flyway_schema_history where version = '0017';
commit;
