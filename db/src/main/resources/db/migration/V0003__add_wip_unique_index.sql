-- Author: NeuroHub MES team, 2026-11-20
-- Why: two stations that start the same step of the same unit at once must end as one running row, whatever the code does.

create unique index idx_process_data_wip_unique on process_data (wip_id, process_id)
    where wip_id is not null and completed_at is null and aborted_at is null;
