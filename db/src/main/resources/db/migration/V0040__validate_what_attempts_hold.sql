-- Author: NeuroHub MES team, 2026-11-28
-- Why: verifies what V0039 declared, without stopping anybody who writes. Attempts of before have the size they are stored in,
-- which is packed: one of a million measurements passes, too.

alter table process_data validate constraint chk_process_data_measurements_size;
alter table process_data validate constraint chk_process_data_defects_count;
