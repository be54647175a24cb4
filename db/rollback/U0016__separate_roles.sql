-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0016 back: the role neurohub_app may do nothing any more, so the older release signs in as the owner of
-- the schema. What the role may do is the program's list and not the plant's: no data is lost.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0016') then
            raise exception 'V0016 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0016') then
            raise exception 'V0016 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

do
$$
    begin
        if exists (select from pg_roles where rolname = 'neurohub_app') then
            revoke all on all tables in schema public from neurohub_app;
            revoke all on all sequences in schema public from neurohub_app;
        end if;
    end
$$;

drop function grant_application_privileges();
drop function remove_lot(bigint), remove_session(bigint);
drop table application_privileges;

delete from flyway_schema_history where version = '0016';
commit;
