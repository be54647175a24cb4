-- Author: NeuroHub MES team, 2026-11-28
-- Why: equipment of another process or line does not stop a step that requires none. What is recorded of it is told to
-- somebody, as other doubts are, unless it is history.

alter table alert_signals
    drop constraint chk_alert_signals_kind,
    add constraint chk_alert_signals_kind
        check (kind in ('RUN_FAILED', 'RUN_MISJUDGED', 'EQUIPMENT_DOUBTED', 'HOLD_PLACED', 'LOT_COMPLETED'));

create trigger trg_process_data_equipment_doubted after insert on process_data
    for each row when (new.equipment_doubt is not null
        and coalesce(new.completed_at, now()) > now() - interval '1 day')
    execute function signal_alert('EQUIPMENT_DOUBTED');
