-- Author: NeuroHub MES team, 2026-11-28
-- Why: a run that fails after its step has passed is evidence. It is kept and counted, and the PASS stands until a person or
-- a rework order decides: so a row tells that it is such a retest.

alter table process_data add column is_retest boolean not null default false;
alter table process_data add constraint chk_process_data_is_retest
    check (not is_retest or result is not null and (result <> 'PASS' or superseded_at is not null)) not valid;
comment on column process_data.is_retest is 'Whether it came after a PASS that stands: it counts as a run and changes nothing';
