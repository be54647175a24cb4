-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0045 back. Loses all alerts, and what was to become one.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0045') then
            raise exception 'V0045 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0045') then
            raise exception 'V0045 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table lots, process_data, holds, equipment, alerts, alert_signals in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' alerts' from alerts having count(*) > 0),
            (select count(*) || ' signals' from alert_signals having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0045 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop trigger trg_equipment_downtime on equipment;
drop function note_downtime();
alter table equipment drop column down_since;
drop trigger trg_lots_completed_signal on lots;
drop trigger trg_holds_placed_signal on holds;
drop trigger trg_process_data_misjudged_completed on process_data;
drop trigger trg_process_data_misjudged_delivered on process_data;
drop trigger trg_process_data_fail_completed on process_data;
drop trigger trg_process_data_fail_delivered on process_data;
drop function signal_alert();
drop table alert_signals;
drop table alerts;
drop function record_alert_event();
delete from application_privileges where table_name in ('alerts', 'alert_signals');

delete from flyway_schema_history where version = '0045';
commit;
