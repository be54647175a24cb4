-- Author: NeuroHub MES team, 2026-11-28
-- Why: one attempt with a million measurements makes every list and trace that shows it unreadable, and is never changed. The
-- application's own bounds are tighter; pg_column_size knows the size without reading what is stored apart from the row.

alter table process_data
    add constraint chk_process_data_measurements_size check (pg_column_size(measurements) <= 4194304) not valid,
    add constraint chk_process_data_defects_count check (jsonb_array_length(defects) <= 100) not valid;
