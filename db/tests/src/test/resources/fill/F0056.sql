insert into alerts (alert_type, severity, status, dedup_key, title, message, wording, occurrences, first_seen_at,
                    last_seen_at)
values ('EQUIPMENT_MISMATCH', 'MEDIUM', 'UNREAD', 'equipment-fit:fill', 'Equipment', 'Equipment',
        '{"pattern": "Equipment", "arguments": []}', 1, '2026-10-01 06:00:00.000001+00', '2026-10-01 07:00:00+00');
insert into alert_signals (kind, subject_id) values ('EQUIPMENT_DOUBTED', 1);
