-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0078 back. Loses nothing: events wait.

begin;
set local lock_timeout = '10s';
set local client_min_messages = warning;
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0078') then
            raise exception 'V0078 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0078') then
            raise exception 'V0078 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

-- The owner sees one tenant at a time, unless he says that he is the owner; it is said again, or the table is gone, at the end.
alter table raw.site_tracking_events_r no force row level security;

do
$$
    declare
        busy bigint;
    begin
        select count(*) into busy from raw.site_tracking_events_r where processing_status = 'PROCESSING';
        if busy > 0 then
            raise exception '% events are being processed', busy
                using hint = 'Stop the nodes; raw.release_events(worker) or raw.reap_events() gives back what they have left.';
        end if;
    end
$$;

drop function raw.forget_senders(integer, integer);
drop function raw.remove_processed_events(integer, integer);
drop function raw.get_queue_metrics();
drop function raw.replay_events(bigint[], text, timestamptz, timestamptz, text[], integer, text);
drop function raw.reap_events(integer, integer);
drop function raw.release_events(text, bigint[]);
drop function raw.extend_lease(bigint[], text, interval);
drop function raw.claim_event_behind(bigint, bytea, text, interval);
drop function raw.fail_event(bigint, text, text, integer, boolean);
drop function raw.finish_event(bigint, text);
drop function raw.claim_events(text, integer, interval);
drop function raw.claim_events_of(bytea, text, integer, interval);
drop function raw.serve_tenant(bytea);
drop function raw.back_off(integer);
alter table raw.site_tracking_events_r force row level security;

delete from flyway_schema_history where version = '0078';
commit;
