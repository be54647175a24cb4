insert into webhook_subscriptions (subscription_name, url, topics, secret, sent_up_to, disabled_at, last_failure)
values ('Fill', 'https://erp.example.com/mes', '{step.completed,hold.placed}', '\x01', 7, '2026-10-01 06:00:00+00', 'x');
insert into outbox_events (sequence, topic, subject, occurred_at, data)
values (8, 'hold.placed', 'KR01PSA251101', '2026-10-01 06:00:00.000001+00', '{"reason": "x"}'),
       (null, 'hold.placed', 'KR01PSA251101', '2026-10-01 06:00:00.000001+00', '{}');
insert into webhook_dead_letters (subscription_id, event_id, sequence, topic, subject, occurred_at, data, attempts,
                                  last_failure)
select id, gen_random_uuid(), 7, 'step.completed', 'KR01PSA251101001', '2026-10-01 06:00:00+00', '{}', 12, 'HTTP 500'
from webhook_subscriptions where subscription_name = 'Fill';
