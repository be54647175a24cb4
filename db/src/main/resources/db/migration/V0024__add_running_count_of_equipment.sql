-- Author: NeuroHub MES team, 2026-11-28
-- Why: how much runs on a piece of equipment was counted from process_data whenever equipment was read, so the plant's table
-- could not be read without the record of execution. The next version counts; this one only declares.

alter table equipment
    add column running_count integer not null default 0,
    add constraint chk_equipment_running_count check (running_count >= 0);
comment on column equipment.running_count is 'How many attempts run on it now; kept by triggers of process_data';

-- A step that starts or ends is no change of the equipment that anybody made.
drop trigger trg_equipment_updated_at on equipment;
create trigger trg_equipment_updated_at before update on equipment
    for each row when (new.running_count = old.running_count) execute function set_updated_at();
