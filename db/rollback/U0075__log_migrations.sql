-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0075 back. Loses the log of what was taken back; the rest of it is told by Flyway's history.

begin;
set local lock_timeout = '10s';
set local client_min_messages = warning;
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0075') then
            raise exception 'V0075 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0075') then
            raise exception 'V0075 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table migrations.migration_log, migrations.rollback_log, migrations.performance_log in access exclusive mode;

-- Later versions are taken back before this one: that they were is what somebody is just doing.
do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' entries of the log of rollbacks' from migrations.rollback_log where version <= '0075'
             having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0075 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop trigger if exists trg_flyway_schema_history_log on flyway_schema_history;
drop function migrations.follow_history();
drop function migrations.log_history();
drop function migrations.count_objects();
drop function migrations.lock_at_once(regclass[], regclass[]);
drop table migrations.performance_log;
drop table migrations.rollback_log;
drop table migrations.migration_log;
drop schema migrations;

delete from flyway_schema_history where version = '0075';
commit;
