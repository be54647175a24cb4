-- Author: NeuroHub MES team, 2026-11-29
-- Why: auditors ask what a row was at a time. It is what the row is now, with every later change taken back, which also holds
-- for rows from before the trail; and they name times, where verification and exports count blocks.

create function audit_entity_state(of_type text, of_entity bigint, as_of timestamptz) returns jsonb
    language plpgsql stable set search_path = public, pg_temp set timezone = 'UTC' as
$$
declare
    columns text;
    state jsonb;
    later record;
begin
    select string_agg(format('case when t.%I is null then ''{}'' else jsonb_build_object(%L, %s) end', column_name, column_name,
                             format(recorded_as, 't')), ' || ' order by place)
    into columns
    from audited_columns
    where table_name = of_type
    having bool_or(column_name = 'id');
    if columns is null then
        return null;
    end if;
    execute format('select %s from %I t where t.id = $1', columns, of_type) into state using of_entity;
    for later in
        select l.action, l.old_values
        from audit_logs l
        where l.entity_type = of_type and l.entity_id = of_entity and l.recorded_at > as_of
          and l.action in ('CREATE', 'UPDATE', 'DELETE')
        order by l.id desc
        loop
            state := case later.action
                when 'CREATE' then null
                when 'DELETE' then later.old_values
                else coalesce(state, '{}') || later.old_values end;
        end loop;
    return (select jsonb_object_agg(e.key, e.value) from jsonb_each(state) e where e.value <> 'null');
end
$$;
comment on function audit_entity_state(text, bigint, timestamptz) is
    'What was recorded of a row at a time: as it is now, with later changes taken back; null where it was not there';

create function audit_block_at(at timestamptz) returns bigint
    language sql stable strict as
$$
    with recursive search (low, high) as (
        select min(block_no), max(block_no) + 1 from audit_seals
        union all
        select case when s.sealed_at < at then s.block_no + 1 else w.low end,
               case when s.sealed_at < at then w.high else s.block_no end
        from search w
        join audit_seals s on s.block_no = (w.low + w.high) / 2
        where w.low < w.high)
    select max(low) from search
$$;
comment on function audit_block_at(timestamptz) is
    'The first block that was sealed then or later, the number after the newest if none was; null if there are no blocks';
