-- Author: NeuroHub MES team, 2026-11-29
-- Why: a superuser can change what triggers keep. So what is recorded is hashed in blocks, each of which names the one before,
-- and the newest is signed and told outside of the database: whoever changes anything below it is found out.
-- Hashing within the transaction that writes cost most of the throughput; blocks hold what no transaction can add to any more.

create table audit_seals
(
    block_no          bigint      not null,
    era               integer     not null,
    system_identifier bigint      not null,
    takes_over        boolean     not null,
    first_id          bigint      not null,
    last_id           bigint      not null,
    from_xid          xid8        not null,
    from_id           bigint      not null,
    to_xid            xid8        not null,
    to_id             bigint      not null,
    next_xid          xid8        not null,
    sealed_at         timestamptz not null,
    previous_root     bytea       not null,
    ids               bigint[]    not null,
    digests           bytea       not null,
    root              bytea       not null,
    constraint pk_audit_seals primary key (block_no)
);
alter table audit_seals alter column digests set storage external;
comment on table audit_seals is 'Blocks of the audit trail: the digests of its rows in the order (transaction_id, id)';
comment on column audit_seals.era is
    'Transactions are counted within an era; another one begins where the database was restored elsewhere';
comment on column audit_seals.takes_over is 'Begins the era: holds what was not sealed before, whatever transaction it is of';
comment on column audit_seals.first_id is 'Rows from here on are of the era';
comment on column audit_seals.last_id is 'The greatest id in this block and all before it';
comment on column audit_seals.from_xid is 'The block holds the rows from (from_xid, from_id) to before (to_xid, to_id)';
comment on column audit_seals.next_xid is 'Transactions from here on began after the block was sealed';
comment on column audit_seals.digests is 'The SHA-256 of audit_line() of each row, 32 bytes each';
comment on column audit_seals.root is 'The SHA-256 of audit_seal_line()';

create table audit_anchors
(
    block_no    bigint       not null,
    root        bytea        not null,
    key_id      varchar(100) not null,
    signature   bytea        not null,
    anchored_at timestamptz  not null default clock_timestamp(),
    constraint pk_audit_anchors primary key (block_no, key_id)
);
comment on table audit_anchors is 'Signatures of blocks by the application; the same is told outside of the database';
comment on column audit_anchors.signature is 'Ed25519 of the text neurohub-audit:<block_no>:<root as hex>';

create trigger trg_audit_seals_append_only before update or delete or truncate on audit_seals
    for each statement execute function refuse_audit_change();
create trigger trg_audit_anchors_append_only before update or delete or truncate on audit_anchors
    for each statement execute function refuse_audit_change();

insert into audit_rules (table_name, exempt)
values ('audit_seals', 'the seals of the trail, which name each other'),
       ('audit_anchors', 'signatures, which prove themselves');

insert into application_privileges (table_name, privileges)
values ('audit_seals', '{}'),
       ('audit_anchors', '{INSERT}');

-- Lines: what is hashed and what is exported, the same text whatever the settings of the session ---------------------------

create function audit_line(l audit_logs) returns text
    language sql stable as
$$
    select json_build_object(
        'id', l.id, 'recorded_at', to_char(l.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'transaction_id', l.transaction_id::text, 'entity_type', l.entity_type, 'entity_id', l.entity_id, 'action', l.action,
        'old_values', l.old_values, 'new_values', l.new_values, 'user_id', l.user_id, 'api_key_id', l.api_key_id,
        'station', l.station, 'client_ip', l.client_ip, 'user_agent', l.user_agent, 'request_id', l.request_id,
        'override_reason', l.override_reason, 'source', l.source, 'database_user', l.database_user)::text
$$;
comment on function audit_line(audit_logs) is 'A row as one line of JSON, of which the SHA-256 is sealed';

create function audit_line_digest(l audit_logs) returns bytea
    language sql stable as
$$
    select sha256(convert_to(audit_line(l), 'UTF8'))
$$;

create function audit_seal_line(s audit_seals) returns text
    language sql stable as
$$
    select json_build_object(
        'block', s.block_no, 'era', s.era, 'system_identifier', s.system_identifier::text, 'takes_over', s.takes_over,
        'first_id', s.first_id, 'last_id', s.last_id, 'from_xid', s.from_xid::text, 'from_id', s.from_id,
        'to_xid', s.to_xid::text, 'to_id', s.to_id, 'next_xid', s.next_xid::text, 'sealed_at', to_char(s.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'previous_root', encode(s.previous_root, 'hex'), 'ids', s.ids, 'digests', encode(s.digests, 'hex'))::text
$$;
comment on function audit_seal_line(audit_seals) is 'A block as one line of JSON, of which the SHA-256 is its root';

-- Another cluster counts its transactions anew.
create function audit_system_identifier() returns bigint
    language sql stable as
$$
    select system_identifier from pg_control_system()
$$;
comment on function audit_system_identifier() is 'Which cluster of databases this is';

-- Sealing ---------------------------------------------------------------------------------------------------------------

create function audit_head(out block_no bigint, out era integer, out system_identifier bigint, out first_id bigint,
                           out last_id bigint, out to_xid xid8, out to_id bigint, out root bytea, out sealed_at timestamptz)
    language sql stable as
$$
    select s.block_no, s.era, s.system_identifier, s.first_id, s.last_id, s.to_xid, s.to_id, s.root, s.sealed_at
    from (values (1)) always
    left join lateral (select * from audit_seals order by block_no desc limit 1) s on true
$$;
comment on function audit_head() is 'The newest block; nulls if there is none';

create function audit_unsealed(out row_count bigint, out oldest timestamptz, out age interval)
    language sql stable as
$$
    select count(*), min(l.recorded_at), clock_timestamp() - min(l.recorded_at)
    from audit_logs l, audit_head() h
    where l.id >= coalesce(h.first_id, 0) and (l.transaction_id, l.id) >= (coalesce(h.to_xid, '0'), coalesce(h.to_id, 0))
$$;
comment on function audit_unsealed() is 'What is in no block yet: it can still be changed unnoticed';

-- Rows that were not sealed elsewhere may be of any transaction, so writers wait while they are taken into one block.
create function take_over_audit_logs(block inout audit_seals, head record) returns audit_seals
    language plpgsql as
$$
begin
    lock table audit_logs in share mode;
    block.first_id := nextval('audit_logs_id_seq');
    -- Who runs has written nothing here yet, but may.
    block.from_xid := pg_snapshot_xmin(pg_current_snapshot());
    block.from_id := 0;
    block.to_xid := block.from_xid;
    block.to_id := 0;
    block.next_xid := pg_snapshot_xmax(pg_current_snapshot());
    select coalesce(array_agg(r.id), '{}'), coalesce(string_agg(r.digest, ''), '') into block.ids, block.digests
    from (select (r.l).id, audit_line_digest(r.l) as digest
          from (select l from audit_logs l
                where l.id >= coalesce(head.first_id, 0)
                  and (l.transaction_id, l.id) >= (coalesce(head.to_xid, '0'), coalesce(head.to_id, 0))
                union all
                select l from audit_logs l
                where l.id > head.last_id and (l.transaction_id, l.id) < (head.to_xid, head.to_id)) r (l)
          order by (r.l).transaction_id, (r.l).id) r;
end
$$;

create function seal_audit_logs(max_rows integer default 10000,
                                out block_no bigint, out root bytea, out row_count integer, out sealed_at timestamptz)
    returns setof record
    language plpgsql security definer
    set search_path = public, pg_temp set lock_timeout = '1s'
    -- The index has the order: whatever waits behind the block is not looked at, even before it was ever analyzed.
    set enable_sort = off set enable_seqscan = off as
$$
declare
    head record;
    block audit_seals;
    now_seen pg_snapshot;
begin
    if not pg_try_advisory_xact_lock(hashtext('audit_seals')) then
        return;
    end if;
    select * into head from audit_head();
    now_seen := pg_current_snapshot();
    block.system_identifier := audit_system_identifier();
    block.takes_over := head.block_no is null or head.system_identifier <> block.system_identifier
        or pg_snapshot_xmax(now_seen) < head.to_xid;
    block.block_no := coalesce(head.block_no, 0) + 1;
    block.era := coalesce(head.era, 0) + block.takes_over::integer;
    block.previous_root := coalesce(head.root, sha256(''));
    if block.takes_over then
        block := take_over_audit_logs(block, head);
    else
        block.first_id := head.first_id;
        block.from_xid := head.to_xid;
        block.from_id := head.to_id;
        block.next_xid := pg_snapshot_xmax(now_seen);
        select array_agg((r.l).id), string_agg(audit_line_digest(r.l), ''), (array_agg((r.l).transaction_id))[max_rows]
        into block.ids, block.digests, block.to_xid
        from (select l
              from audit_logs l
              where l.id >= head.first_id and (l.transaction_id, l.id) >= (head.to_xid, head.to_id)
                and l.transaction_id < pg_snapshot_xmin(now_seen)
              order by l.transaction_id, l.id limit max_rows) r;
        if block.ids is null then
            return;
        end if;
        block.to_id := case when block.to_xid is null then 0 else block.ids[max_rows] + 1 end;
        block.to_xid := coalesce(block.to_xid, pg_snapshot_xmin(now_seen));
    end if;
    block.last_id := greatest(head.last_id, (select max(i) from unnest(block.ids) i), 0);
    block.sealed_at := clock_timestamp();
    block.root := sha256(convert_to(audit_seal_line(block), 'UTF8'));
    insert into audit_seals select block.*;
    return query select block.block_no, block.root, cardinality(block.ids), block.sealed_at;
end
$$;
comment on function seal_audit_logs(integer) is
    'Seals what is not sealed yet and cannot change any more; returns the new head, or nothing if there is nothing or another '
    'one seals. A block of max_rows rows leaves more behind it';
revoke all on function seal_audit_logs(integer), take_over_audit_logs(audit_seals, record) from public;

-- Verification ----------------------------------------------------------------------------------------------------------

-- The rows that a block should hold, as they are now, in its order.
create function audit_block_rows(block audit_seals) returns setof audit_logs
    language plpgsql stable as
$$
declare
    following record;
    before record;
begin
    select s.first_id, s.ids into following from audit_seals s
    where s.era = block.era + 1 and s.takes_over order by s.block_no limit 1;
    if not block.takes_over then
        return query
            select l.* from audit_logs l
            where l.id >= block.first_id and (following.first_id is null or l.id < following.first_id)
              and (l.transaction_id, l.id) >= (block.from_xid, block.from_id)
              and (l.transaction_id, l.id) < (block.to_xid, block.to_id)
              and (following.ids is null or l.id <> all (following.ids))
            order by l.transaction_id, l.id;
        return;
    end if;
    select s.first_id, s.to_xid, s.to_id into before from audit_seals s
    where s.block_no < block.block_no order by s.block_no desc limit 1;
    return query
        select l.* from audit_logs l
        where l.id = any (block.ids)
           or l.id < block.first_id
              and (before.to_xid is null or l.id >= before.first_id and (l.transaction_id, l.id) >= (before.to_xid, before.to_id))
        order by l.transaction_id, l.id;
end
$$;

create function export_audit_block(exported bigint) returns setof text
    language sql stable set search_path = public, pg_temp as
$$
    select audit_seal_line(s) from audit_seals s where s.block_no = exported
    union all
    select audit_line(l) from audit_seals s, audit_block_rows(s) l where s.block_no = exported
$$;
comment on function export_audit_block(bigint) is
    'A block and its rows as lines, for AuditVerifier; an export is that of one block after the other';

-- Whether a row is what was sealed of another one: with its number, or with its place and time, too.
create function is_audit_line_moved(l audit_logs, place audit_logs, sealed bytea) returns boolean
    language plpgsql stable as
$$
begin
    l.id := place.id;
    if audit_line_digest(l) = sealed then
        return true;
    end if;
    l.recorded_at := place.recorded_at;
    l.transaction_id := place.transaction_id;
    return audit_line_digest(l) = sealed;
end
$$;

create function audit_sealed_before(block audit_seals, began xid8) returns timestamptz
    language sql stable as
$$
    select s.sealed_at from audit_seals s
    where s.era = block.era and s.block_no < block.block_no and s.next_xid <= began
    order by s.block_no desc limit 1
$$;
comment on function audit_sealed_before(audit_seals, xid8) is 'When a block was sealed before a transaction began';

-- Whoever can add a row to the trail can claim that rows are elsewhere: believed is what is sealed, of months that were old
-- enough then, and of rows that can have been of the month.
create function audit_archived(block audit_seals) returns int8multirange
    language sql stable as
$$
    select coalesce(range_agg(case
        when e.last_id ~ '^[0-9]{1,18}$' and e.first_id ~ '^[0-9]{1,18}$' and e.until ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])-01T00:00:00[+]00:00$'
        then case
            when e.until::timestamptz <= e.recorded_at - interval '365 days'
                and coalesce(audit_sealed_before(block, block.from_xid) - interval '1 minute' < e.until::timestamptz, true)
            then int8range(least(e.first_id::bigint, e.last_id::bigint), e.last_id::bigint, '[]') end end), '{}')
    from (select l.recorded_at, l.new_values ->> 'first_id', l.new_values ->> 'last_id', l.new_values ->> 'until'
          from audit_logs l, audit_head() h
          where l.entity_type = 'audit_logs' and l.entity_id is null and l.action = 'ARCHIVE'
            and (l.id < h.first_id or (l.transaction_id, l.id) < (h.to_xid, h.to_id))) e (recorded_at, first_id, last_id, until)
$$;
comment on function audit_archived(audit_seals) is 'Which rows of a block may be missing, because their month was detached';

-- What became of rows that are not as they were. Where many differ, only the first are looked at for having changed places.
create function audit_block_differences(block audit_seals)
    returns table (finding text, row_id bigint, detail text)
    language sql stable as
$$
    with sealed as materialized (
        select s.id, substr(d.digests, 32 * s.place::integer - 31, 32) as digest
        from (select block.digests || '\x' as digests) d, unnest(block.ids) with ordinality s (id, place)),
    present as materialized (select l as line, l.id, audit_line_digest(l) as digest from audit_block_rows(block) l),
    different as materialized (
        select coalesce(s.id, p.id) as id, s.digest as sealed, p.line, p.id is null as is_missing
        from sealed s full join present p on p.id = s.id
        where s.digest is distinct from p.digest),
    altered as (select * from different where sealed is not null and not is_missing order by id limit 20)
    select case when d.sealed is null then 'INSERTED'
                when not d.is_missing then
                    case when exists (select from altered o
                                      where o.id <> d.id and (is_audit_line_moved(o.line, d.line, d.sealed)
                                                              or is_audit_line_moved(d.line, o.line, o.sealed)))
                         then 'REORDERED' else 'ALTERED' end
                when exists (select from audit_logs l where l.id = d.id) then 'ALTERED'
                else 'REMOVED' end,
           d.id,
           case when d.sealed is null then 'Recorded at ' || (d.line).recorded_at || ', but in no block' end
    from different d
    where not (d.is_missing and d.id <@ (select audit_archived(block)))
$$;

-- The clock of the server may have been set back a little.
create function is_audit_time_possible(block audit_seals, first timestamptz, last timestamptz, began xid8) returns boolean
    language sql stable as
$$
    select last <= block.sealed_at + interval '1 minute'
       and first >= coalesce(audit_sealed_before(block, began) - interval '1 minute', '-infinity')
$$;

create function audit_row_findings(block audit_seals)
    returns table (finding text, row_id bigint, detail text)
    language plpgsql stable as
$$
declare
    present record;
begin
    select coalesce(array_agg(l.id), '{}') as ids, coalesce(string_agg(audit_line_digest(l), ''), '') as digests,
           min(l.recorded_at) as first, max(l.recorded_at) as last, min(l.transaction_id) as began
    into present
    from audit_block_rows(block) l;
    if (present.ids, present.digests) <> (block.ids, block.digests) then
        return query select d.finding, d.row_id, d.detail from audit_block_differences(block) d order by d.row_id;
    end if;
    if not is_audit_time_possible(block, present.first, present.last, present.began) then
        return query
            select 'MISDATED', l.id, format('Recorded at %s, but sealed at %s', l.recorded_at, block.sealed_at)
            from audit_block_rows(block) l
            where l.id = any (block.ids)
              and not is_audit_time_possible(block, l.recorded_at, l.recorded_at, present.began)
            order by l.id;
    end if;
end
$$;

-- expected_no is the number of the block after the one that was looked at last.
create function audit_seal_findings(block audit_seals, expected_no bigint)
    returns table (finding text, block_no bigint, detail text)
    language plpgsql stable as
$$
declare
    before record;
begin
    if block.block_no <> expected_no then
        return query select 'SEAL_REMOVED', expected_no, format('The next block is %s', block.block_no);
    end if;
    if block.root <> sha256(convert_to(audit_seal_line(block), 'UTF8')) then
        return query select 'SEAL_ALTERED', block.block_no, 'Its root is not that of its content';
    end if;
    select s.root, s.era, s.to_xid, s.to_id into before from audit_seals s where s.block_no = block.block_no - 1;
    if found and before.root <> block.previous_root then
        return query select 'SEAL_ALTERED', block.block_no - 1, 'It is not the block that the next one names';
    elsif found and not block.takes_over
        and (before.era, before.to_xid, before.to_id) <> (block.era, block.from_xid, block.from_id) then
        return query select 'SEAL_ALTERED', block.block_no, 'It does not begin where the one before ends';
    elsif block.block_no = 1 and block.previous_root <> sha256('') then
        return query select 'SEAL_ALTERED', block.block_no, 'It is not the first one';
    end if;
end
$$;

-- Anchored heads: [{"block": 17, "root": "<hex>"}, ...], from where nobody could change them.
create function verify_audit_logs(from_block bigint default 1, to_block bigint default null, anchors jsonb default '[]',
                                  out finding text, out block_no bigint, out row_id bigint, out detail text)
    returns setof record
    language plpgsql stable set search_path = public, pg_temp set timezone = 'UTC' as
$$
declare
    block audit_seals;
    expected bigint := from_block;
begin
    for block in select s.* from audit_seals s
                 where s.block_no >= from_block and (to_block is null or s.block_no <= to_block) order by s.block_no
        loop
            return query select f.finding, f.block_no, null::bigint, f.detail from audit_seal_findings(block, expected) f;
            return query select r.finding, block.block_no, r.row_id, r.detail from audit_row_findings(block) r;
            -- Whoever adds a block may give it the greatest number there is.
            expected := least(block.block_no, 9223372036854775806) + 1;
        end loop;
    return query
        select 'SEAL_REMOVED', expected, null::bigint, format('The next block is %s', min(s.block_no)) from audit_seals s
        where expected <= to_block and s.block_no > to_block
        having count(*) > 0;
    return query
        select case when s.root is null then 'SEAL_REMOVED' else 'SEAL_ALTERED' end, a.block_no, null::bigint,
               'Its anchor says ' || encode(a.root, 'hex')
        from (select (e ->> 'block')::bigint, decode(e ->> 'root', 'hex') from jsonb_array_elements(anchors) e
              union select k.block_no, k.root from audit_anchors k) a (block_no, root)
        left join audit_seals s on s.block_no = a.block_no
        where s.root is distinct from a.root and a.block_no >= from_block and (to_block is null or a.block_no <= to_block)
        order by a.block_no;
end
$$;
comment on function verify_audit_logs(bigint, bigint, jsonb) is
    'What is not as it was sealed: ALTERED, REMOVED, INSERTED, REORDERED, MISDATED rows, SEAL_ALTERED, SEAL_REMOVED';

-- Retention -------------------------------------------------------------------------------------------------------------

create function is_audit_partition_sealed(partition regclass) returns boolean
    language plpgsql stable as
$$
declare
    is_open boolean;
begin
    execute format('select exists (select from %s l, audit_head() h where l.id >= coalesce(h.first_id, 0) '
                   'and (l.transaction_id, l.id) >= (coalesce(h.to_xid, ''0''), coalesce(h.to_id, 0)))', partition)
    into is_open;
    return not is_open;
end
$$;

-- What is recorded of it says which rows are elsewhere.
create function detach_audit_partition(partition regclass, until timestamptz) returns void
    language plpgsql set timezone = 'UTC' as
$$
declare
    held record;
begin
    execute format('select count(*) as number_of, min(id) as first_id, max(id) as last_id from %s', partition) into held;
    execute format('alter table audit_logs detach partition %s', partition);
    execute format('create trigger trg_audit_logs_append_only before update or delete on %s '
                   'for each row execute function refuse_audit_change()', partition);
    insert into application_privileges (table_name, privileges) values (partition::text, '{}');
    insert into audit_rules (table_name, exempt) values (partition::text, 'a month of the trail, detached');
    insert into audit_logs (entity_type, action, new_values, user_id, api_key_id, station, client_ip, user_agent, request_id,
                            override_reason, source)
    select 'audit_logs', 'ARCHIVE', jsonb_build_object('table', partition::text, 'until', until, 'rows', held.number_of,
                                                       'first_id', held.first_id, 'last_id', held.last_id), c.*
    from audit_context() c;
end
$$;

create function detach_audit_partitions(keep_months integer default 36, out partition text, out outcome text)
    returns setof record
    language plpgsql security definer
    set search_path = public, pg_temp set timezone = 'UTC' set lock_timeout = '2s' as
$$
declare
    month date;
begin
    if keep_months < 12 then
        raise exception 'The audit trail is kept for at least 12 months' using errcode = 'invalid_parameter_value';
    end if;
    perform pg_advisory_xact_lock(hashtext('audit_partitions'));
    for partition, month in
        select p.name, to_date(p.name, '"audit_logs_"YYYY_MM')
        from (select c.relname::text as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
              where i.inhparent = 'audit_logs'::regclass and c.relname ~ '^audit_logs_[0-9]{4}_[0-9]{2}$') p
        where to_date(p.name, '"audit_logs_"YYYY_MM')
              < date_trunc('month', clock_timestamp()) - keep_months * interval '1 month'
        order by p.name
        loop
            outcome := case
                when exists (select from audit_legal_holds h
                             where h.released_at is null and date_trunc('month', h.from_month) <= month
                               and (h.to_month is null or h.to_month >= month)) then 'HELD'
                when not is_audit_partition_sealed(partition::regclass) then 'UNSEALED'
                else 'DETACHED' end;
            if outcome = 'DETACHED' then
                perform detach_audit_partition(partition::regclass, month + interval '1 month');
            end if;
            return next;
        end loop;
end
$$;
comment on function detach_audit_partitions(integer) is
    'Detaches the months that are older, wholly sealed and not held; their tables stay. Says of each older month what became of it';
revoke all on function detach_audit_partitions(integer), detach_audit_partition(regclass, timestamptz) from public;
