-- Author: NeuroHub MES team, 2026-11-21
-- Why: the attempts of a station session are listed, the latest first. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_process_session;
create index concurrently idx_process_data_process_session on process_data (process_session_id, started_at desc, id desc)
    where process_session_id is not null;
