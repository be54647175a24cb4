insert into sign_in_failures (kind, subject_hash, failures, window_started_at)
values ('FAMILIAR', sha256('worker1 at home'), 2, '2026-10-01 06:00:00.000001+00');
