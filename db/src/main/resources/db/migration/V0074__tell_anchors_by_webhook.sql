-- Author: NeuroHub MES team, 2026-11-29
-- Why: a head of the audit trail proves something only where nobody of the database can change it. The file of a node and its
-- log have to be fetched; a webhook brings each head to a system of somebody else's, signed, in order, until it is there.

create function record_anchor_event() returns trigger
    language plpgsql as
$$
begin
    if is_subscribed('audit.anchored') then
        insert into outbox_events (topic, subject, occurred_at, data)
        values ('audit.anchored', new.block_no::text, new.anchored_at,
                jsonb_build_object(
                    'block', new.block_no, 'root', encode(new.root, 'hex'),
                    'database', audit_system_identifier() || '/' || (select oid from pg_database where datname = current_database()),
                    'sealed_at', (select event_time(s.sealed_at) from audit_seals s where s.block_no = new.block_no),
                    'key', new.key_id, 'signature', translate(encode(new.signature, 'base64'), E'\n', '')));
    end if;
    return null;
end
$$;
comment on function record_anchor_event() is 'Tells a signed head as the file of a node does, so that a verifier takes either';

create trigger trg_audit_anchors_event after insert on audit_anchors
    for each row execute function record_anchor_event();
