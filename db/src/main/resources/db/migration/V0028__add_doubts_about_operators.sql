-- Author: NeuroHub MES team, 2026-11-28
-- Why: a worker's name that no user has, or several, must not put the work down to whoever delivered it. The work is nobody's
-- then, is shown under the name as sent, and tells why.

alter table process_data add column operator_doubt varchar(10);
alter table process_data add constraint chk_process_data_operator_doubt
    check (operator_doubt in ('UNKNOWN', 'AMBIGUOUS') and reported_operator is not null or operator_doubt is null) not valid;
comment on column process_data.operator_doubt is
    'Why reported_operator is nobody known: no user has the name (UNKNOWN) or several (AMBIGUOUS). operator_id told of it then';
