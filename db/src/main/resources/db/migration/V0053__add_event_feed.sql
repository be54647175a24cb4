-- Author: NeuroHub MES team, 2026-11-28
-- Why: events are also told to whoever listens over a connection. They are recorded while somebody listens and for a
-- while after, so that a client that comes back has missed nothing, and a plant where nobody listens pays nothing.

create table event_feed
(
    is_only              boolean     not null default true,
    expires_recording_at timestamptz not null default '-infinity',
    complete_since       bigint      not null default coalesce(pg_sequence_last_value('outbox_sequence'), 0),
    constraint pk_event_feed primary key (is_only),
    constraint chk_event_feed_is_only check (is_only)
);
comment on table event_feed is 'One row: until when events of all topics are recorded for who listens';
comment on column event_feed.complete_since is 'Behind this sequence of the outbox nothing is missing';
insert into event_feed default values;

insert into application_privileges (table_name, privileges) values ('event_feed', '{UPDATE}');

create or replace function is_subscribed(wanted varchar) returns boolean
    language sql stable as
$$
    select exists (select from webhook_subscriptions where wanted = any (topics))
        or exists (select from event_feed where expires_recording_at > now())
$$;
comment on function is_subscribed(varchar) is
    'Whether anybody is to be told events of a topic: a webhook, now or when it is active again, or who listens';
