-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0011 back: the program alone guards which state follows which, and that history stays as it is. No data
-- is lost.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0011') then
            raise exception 'V0011 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0011') then
            raise exception 'V0011 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table lots, wip_items, serials, process_data in access exclusive mode;

drop trigger trg_process_data_removal on process_data;
drop trigger trg_process_data_transition on process_data;
drop trigger trg_serials_transition on serials;
drop trigger trg_wip_items_transition on wip_items;
drop trigger trg_lots_transition on lots;
drop function guard_process_data();
drop function guard_unit_transition();
drop function guard_transition();
drop function require_transition(text, text, text, text[]);

delete from flyway_schema_history where version = '0011';
commit;
