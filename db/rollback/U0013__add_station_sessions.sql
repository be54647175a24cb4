-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0013 back: attempts stay, but not in which session of which station they were made. Refuses while there
-- are sessions.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0013') then
            raise exception 'V0013 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0013') then
            raise exception 'V0013 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table process_data, stations, processes, process_headers in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' sessions of stations' into loss from process_headers having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0013 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

alter table process_data drop column process_session_id;
drop table process_headers;
drop function check_process_header_transition();

delete from flyway_schema_history where version = '0013';
commit;
