-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0054 back. Loses nothing that matters: tickets live for a minute.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0054') then
            raise exception 'V0054 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0054') then
            raise exception 'V0054 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop table stream_tickets;
delete from application_privileges where table_name = 'stream_tickets';

delete from flyway_schema_history where version = '0054';
commit;
