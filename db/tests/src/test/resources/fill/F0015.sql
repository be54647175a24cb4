insert into idempotency_keys (user_id, idempotency_key, fingerprint, created_at, expires_at, response_status)
values (1001, 'a', sha256('a'), '2026-10-01 06:00:00.000001+00', '2999-01-01 00:00:00+00', 201),
       (1001, 'b', sha256('b'), '2026-10-01 06:00:00.000001+00', '2026-10-02 06:00:00.000001+00', 201);
