-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0056 back. Loses the alerts about equipment that did not fit, and what was to become one.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0056') then
            raise exception 'V0056 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0056') then
            raise exception 'V0056 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table process_data, alerts, alert_signals in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' alerts' from alerts where alert_type = 'EQUIPMENT_MISMATCH' having count(*) > 0),
            (select count(*) || ' signals' from alert_signals where kind = 'EQUIPMENT_DOUBTED' having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0056 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop trigger trg_process_data_equipment_doubted on process_data;
delete from alerts where alert_type = 'EQUIPMENT_MISMATCH';
delete from alert_signals where kind = 'EQUIPMENT_DOUBTED';
alter table alert_signals
    drop constraint chk_alert_signals_kind,
    add constraint chk_alert_signals_kind
        check (kind in ('RUN_FAILED', 'RUN_MISJUDGED', 'HOLD_PLACED', 'LOT_COMPLETED'));

delete from flyway_schema_history where version = '0056';
commit;
