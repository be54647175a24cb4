-- Author: NeuroHub MES team, 2026-11-21
-- Why: what was added to the big tables counted for new rows only. Old rows are looked at here, in a version of its own,
-- so that nobody waits: the lock that this takes lets everybody read and write.

alter table wip_items validate constraint fk_wip_items_scrapped_by;

alter table serials validate constraint fk_serials_scrapped_by;

alter table process_data validate constraint fk_process_data_aborted_by;
alter table process_data validate constraint chk_process_data_aborted_by;
alter table process_data validate constraint fk_process_data_process_session;
alter table process_data validate constraint chk_process_data_verdict;
alter table process_data validate constraint chk_process_data_verdicts;
