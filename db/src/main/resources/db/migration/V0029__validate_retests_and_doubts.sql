-- Author: NeuroHub MES team, 2026-11-28
-- Why: V0027 and V0028 declared rules without looking at the rows there were. This looks at them; no writer waits for it.

alter table process_data validate constraint chk_process_data_is_retest;
alter table process_data validate constraint chk_process_data_operator_doubt;
