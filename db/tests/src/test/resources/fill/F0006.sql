insert into users (id, username, password_hash, full_name, kind, external_subject)
values (1101, 'tester-line-1', '-', 'Tester of line 1', 'SERVICE', null),
       (1102, 'kim', '-', 'Kim', 'PERSON', 'https://id.example|kim');

insert into api_keys (user_id, name, prefix, key_hash, scopes, station_id, created_by, created_at, expires_at)
values (1101, 'Tester 1', 'nh_abcdef', sha256('1'), array ['ingest'], 'ST-1', 1001, '2026-10-01 06:00:00.000001+00',
        '2027-10-01 06:00:00.000001+00');

insert into sign_in_failures (kind, subject_hash, failures, window_started_at)
values ('ACCOUNT', sha256('worker1'), 3, '2026-10-01 06:00:00.000001+00');
