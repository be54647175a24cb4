insert into sessions (id, user_id, access_seconds, client_ip, created_at, expires_at, ended_at, end_reason)
select 1000 + i, 1001 + i % 20, 900, '10.0.0.1', timestamptz '2026-10-01 06:00:00.000001+00' + i * interval '1 s',
       timestamptz '2026-12-01 06:00:00.000001+00', case when i % 3 = 0 then timestamptz '2026-10-02 06:00:00.5+00' end,
       case when i % 3 = 0 then 'SIGNED_OUT' end
from generate_series(1, 30) i;

insert into refresh_tokens (session_id, token_hash, created_at, expires_at, used_at, successor_key)
select 1000 + i, sha256(i::text::bytea), timestamptz '2026-10-01 06:00:00.000001+00',
       timestamptz '2026-10-08 06:00:00.000001+00',
       case when i % 2 = 0 then timestamptz '2026-10-01 07:00:00.25+00' end,
       case when i % 2 = 0 then 'key' || i end
from generate_series(1, 30) i;
