-- Author: NeuroHub MES team, 2026-11-28
-- Why: whoever changed the number of a process changed what every earlier run tells, and freed the number for another one.
-- Numbers and codes stay from the first lot or run on; names may change.

create function keep_code_in_use() returns trigger
    language plpgsql as
$$
declare
    used boolean;
begin
    if tg_table_name = 'processes' then
        used := exists (select from process_data where process_id = old.id)
            or exists (select from route_steps s join lots l on l.route_id = s.route_id where s.process_id = old.id);
    elsif tg_table_name = 'equipment' then
        used := exists (select from process_data where equipment_id = old.id);
    elsif tg_table_name = 'product_models' then
        used := exists (select from lots where product_model_id = old.id);
    else
        used := exists (select from lots where production_line_id = old.id);
    end if;
    if used then
        raise exception '% % is in use', tg_argv[0], old.id
            using errcode = 'check_violation', table = tg_table_name,
                  constraint = 'chk_' || tg_table_name || '_' || tg_argv[0] || '_in_use';
    end if;
    return new;
end
$$;
comment on function keep_code_in_use() is 'Refuses to change the number or code of what lots or runs refer to';

create trigger trg_processes_number_in_use before update of process_number on processes
    for each row when (old.process_number <> new.process_number) execute function keep_code_in_use('process_number');
create trigger trg_processes_code_in_use before update of process_code on processes
    for each row when (old.process_code <> new.process_code) execute function keep_code_in_use('process_code');
create trigger trg_equipment_code_in_use before update of equipment_code on equipment
    for each row when (old.equipment_code <> new.equipment_code) execute function keep_code_in_use('equipment_code');
create trigger trg_product_models_code_in_use before update of model_code on product_models
    for each row when (old.model_code <> new.model_code) execute function keep_code_in_use('model_code');
create trigger trg_production_lines_code_in_use before update of line_code on production_lines
    for each row when (old.line_code <> new.line_code) execute function keep_code_in_use('line_code');
