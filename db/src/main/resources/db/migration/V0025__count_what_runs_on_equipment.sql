-- Author: NeuroHub MES team, 2026-11-28
-- Why: the count is kept where attempts are written, so that it holds whoever writes them, nodes of the release before too.
-- The triggers' lock keeps writers of process_data away while the attempts that run now are counted, by their own index.

create function count_running_on_equipment() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and old.equipment_id is not null and old.completed_at is null and old.aborted_at is null then
        update equipment set running_count = running_count - 1 where id = old.equipment_id;
    end if;
    if new.equipment_id is not null and new.completed_at is null and new.aborted_at is null then
        update equipment set running_count = running_count + 1 where id = new.equipment_id;
    end if;
    return null;
end
$$;
comment on function count_running_on_equipment() is 'Keeps equipment.running_count the number of attempts that run on it';

create trigger trg_process_data_starts_on_equipment after insert on process_data
    for each row when (new.equipment_id is not null and new.completed_at is null and new.aborted_at is null)
    execute function count_running_on_equipment();
create trigger trg_process_data_ends_on_equipment after update of equipment_id, completed_at, aborted_at on process_data
    for each row when (old.completed_at is null and old.aborted_at is null
        and (old.equipment_id is not null or new.equipment_id is not null))
    execute function count_running_on_equipment();

update equipment e
set running_count = r.running
from (select equipment_id, count(*) as running
      from process_data
      where equipment_id is not null and completed_at is null and aborted_at is null
      group by equipment_id) r
where r.equipment_id = e.id;
