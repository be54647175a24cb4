insert into access_tokens (token_hash, session_id, expires_at)
values (sha256('nha_a'), 1001, '2999-01-01 00:00:00+00'),
       (sha256('nha_b'), 1002, '2026-10-02 06:00:00.000001+00');
