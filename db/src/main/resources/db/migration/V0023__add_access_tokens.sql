-- Author: NeuroHub MES team, 2026-11-28
-- Why: access tokens are drawn at random and looked up by their hash, as API keys are, instead of being signed. So no node
-- needs a signing key, and nothing that is read outside the database lets anybody in.

create table access_tokens
(
    token_hash bytea       not null,
    session_id bigint      not null,
    expires_at timestamptz not null,
    constraint pk_access_tokens primary key (token_hash),
    constraint fk_access_tokens_session foreign key (session_id) references sessions on delete cascade on update cascade,
    constraint chk_access_tokens_token_hash check (octet_length(token_hash) = 32)
);
create index idx_access_tokens_session on access_tokens (session_id);
comment on table access_tokens is 'What proves for a while that a request belongs to a session; gone with it';
comment on column access_tokens.token_hash is 'SHA-256 of the token, which is random and of 256 bits';

-- Expires.
insert into application_privileges (table_name, privileges) values ('access_tokens', '{INSERT, DELETE}');
