-- Author: NeuroHub MES team, 2026-11-21
-- Why: a client whose answer was lost sends its POST again. The answer is kept under the client's Idempotency-Key, in the
-- transaction of the change itself, so that the change never happens twice and its first answer is given again.

create table idempotency_keys
(
    user_id          bigint       not null,
    idempotency_key  varchar(255) not null,
    fingerprint      bytea        not null,
    created_at       timestamptz  not null default now(),
    expires_at       timestamptz  not null,
    response_status  smallint,
    response_headers jsonb,
    response_body    bytea,
    constraint pk_idempotency_keys primary key (user_id, idempotency_key),
    constraint fk_idempotency_keys_user foreign key (user_id) references users on delete cascade on update cascade,
    constraint chk_idempotency_keys_key check (idempotency_key <> ''),
    constraint chk_idempotency_keys_fingerprint check (octet_length(fingerprint) = 32),
    constraint chk_idempotency_keys_expires_at check (expires_at > created_at),
    constraint chk_idempotency_keys_status check (response_status between 200 and 499),
    constraint chk_idempotency_keys_response check (response_status is not null or response_body is null)
);
create index idx_idempotency_keys_expires_at on idempotency_keys (expires_at);
comment on table idempotency_keys is 'What was answered to POST requests with an Idempotency-Key; gone with its user';
comment on column idempotency_keys.fingerprint is 'SHA-256 of path, query, content type, override reason and body';
comment on column idempotency_keys.response_status is 'Null only while the request is being handled';
comment on column idempotency_keys.response_body is 'Null if the answer was too large to keep';
