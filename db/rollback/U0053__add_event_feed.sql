-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0053 back. Loses nothing: who listens begins anew, and events that were recorded stay.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0053') then
            raise exception 'V0053 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0053') then
            raise exception 'V0053 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

create or replace function is_subscribed(wanted varchar) returns boolean
    language sql stable as
$$
    select exists (select from webhook_subscriptions where wanted = any (topics))
$$;
comment on function is_subscribed(varchar) is 'Whether anybody is to be told events of a topic, now or when it is active again';
drop table event_feed;
delete from application_privileges where table_name = 'event_feed';

delete from flyway_schema_history where version = '0053';
commit;
