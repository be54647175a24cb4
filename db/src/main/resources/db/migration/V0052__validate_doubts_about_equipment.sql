-- Author: NeuroHub MES team, 2026-11-28
-- Why: V0051 declared a rule without looking at the rows there were. This looks at them; no writer waits for it.

alter table process_data validate constraint chk_process_data_equipment_doubt;
