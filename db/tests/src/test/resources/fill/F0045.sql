insert into alerts (alert_type, severity, status, dedup_key, title, message, wording, occurrences, first_seen_at,
                    last_seen_at, resolved_at, archived_at)
values ('SYSTEM_ERROR', 'HIGH', 'UNREAD', 'disk:fill', 'Disk full', 'Full', '{"pattern": "Full", "arguments": []}', 2,
        '2026-10-01 06:00:00.000001+00', '2026-10-01 07:00:00+00', null, null),
       ('SYSTEM_ERROR', 'LOW', 'ARCHIVED', 'disk:fill', 'Disk full', 'Full', '{"pattern": "Full", "arguments": []}', 1,
        '2026-10-01 06:00:00+00', '2026-10-01 06:00:00+00', '2026-10-01 07:00:00+00', '2026-10-01 08:00:00+00');
insert into alert_signals (kind, subject_id) values ('RUN_FAILED', 1);
