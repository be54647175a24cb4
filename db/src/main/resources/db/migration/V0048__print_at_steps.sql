-- Author: NeuroHub MES team, 2026-11-28
-- Why: a process may be flagged to print a label with each PASS. The wish is written where the PASS is, whichever door it
-- came through; a step that prints nothing looks up its process and no more. Delivered runs are inserted completed: what
-- is over prints nothing.

create function print_label_of_step() returns trigger
    language plpgsql as
$$
begin
    insert into print_jobs (label_type, lot_id, wip_item_id, printer_id, process_data_id, requested_by)
    select p.label_template_type, new.lot_id, case when p.label_template_type <> 'LOT_LABEL' then new.wip_id end,
           r.id, new.id, coalesce(nullif(current_setting('app.current_user_id', true), '')::bigint, new.completed_by)
    from processes p, printer_for(new.equipment_id, p.id) r (id)
    where p.id = new.process_id and p.auto_print_label and r.id is not null
      and (p.label_template_type = 'LOT_LABEL' or p.label_template_type is not null and new.wip_id is not null)
    on conflict do nothing;
    return null;
end
$$;
comment on function print_label_of_step() is 'Has the label of a flagged process printed, once for each lot or unit';

create trigger trg_process_data_print_label after update of completed_at on process_data
    for each row when (old.completed_at is null and new.completed_at is not null and new.result = 'PASS')
    execute function print_label_of_step();
