-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0043 back. Loses nothing: events that were recorded stay.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0043') then
            raise exception 'V0043 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0043') then
            raise exception 'V0043 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table lots, serials, process_data, holds in access exclusive mode;

drop trigger trg_holds_released_event on holds;
drop trigger trg_holds_placed_event on holds;
drop trigger trg_process_data_ended_event on process_data;
drop trigger trg_process_data_written_event on process_data;
drop trigger trg_serials_event on serials;
drop trigger trg_lots_status_event on lots;
drop trigger trg_lots_created_event on lots;
drop function record_hold_event();
drop function record_lot_event();
drop function record_conversions();
drop function record_ended_step();
drop function record_started_steps();
drop function record_step_event(process_data, varchar);

delete from flyway_schema_history where version = '0043';
commit;
