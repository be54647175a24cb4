-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0064 back. Loses nothing: what was recorded stays, nothing is added to it.

begin;
set local lock_timeout = '10s';
set local client_min_messages = warning;
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0064') then
            raise exception 'V0064 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0064') then
            raise exception 'V0064 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

do
$$
    declare
        made record;
    begin
        for made in
            select t.tgname as name, t.tgrelid::regclass as relation
            from pg_trigger t join pg_proc p on p.oid = t.tgfoid
            where p.proname = 'refuse_unrecorded_truncation'
            loop
                execute format('drop trigger %I on %s', made.name, made.relation);
            end loop;
        for made in
            select oid::regprocedure as recorder from pg_proc
            where pronamespace = 'public'::regnamespace and prorettype = 'trigger'::regtype and proname like 'audit\_%'
            loop
                execute format('drop function %s cascade', made.recorder);
            end loop;
    end
$$;

drop function apply_audit_rules();
drop function audit_function_of(regclass);
drop view audited_columns;
drop function record_audit_event(text, text, bigint, jsonb, bigint, bigint, text, text, text, text);
drop function refuse_unrecorded_truncation();
drop function audit_digest(bytea);
drop function audit_digest(jsonb);
drop function audit_context();
drop table audit_rules;
delete from application_privileges where table_name = 'audit_rules';

delete from flyway_schema_history where version = '0064';
commit;
