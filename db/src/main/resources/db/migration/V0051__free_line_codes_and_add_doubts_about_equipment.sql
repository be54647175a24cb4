-- Author: NeuroHub MES team, 2026-11-28
-- Why: lines may be called as plants call them (KR001), not only by what numbers of lots begin with; that is their short code,
-- which is derived where nobody gives one. Equipment of another process or line does not stop a step that requires none: what
-- did not fit is recorded beside the attempt. The rule about that column is verified by the next version.

drop trigger trg_production_lines_code_in_use on production_lines;
alter table production_lines
    drop constraint chk_production_lines_line_code,
    alter column line_code type varchar(50),
    add constraint chk_production_lines_line_code check (line_code ~ '^[A-Z0-9]+$'),
    add column short_code varchar(4);
alter table production_lines disable trigger user;
update production_lines set short_code = line_code;
alter table production_lines enable trigger user;
alter table production_lines
    alter column short_code set not null,
    add constraint uk_production_lines_short_code unique (short_code),
    add constraint chk_production_lines_short_code check (short_code ~ '^[A-Z]{2}[0-9]{2}$');
comment on column production_lines.line_code is 'What people call the line';
comment on column production_lines.short_code is 'The two letters and two digits with which the numbers of its lots begin';

create function derive_line_short_code() returns trigger
    language plpgsql as
$$
declare
    letters text    := rpad(left(regexp_replace(new.line_code, '[^A-Z]', '', 'g'), 2), 2, 'X');
    wanted  integer := coalesce(right(substring(new.line_code from '[0-9]+$'), 2), '1')::integer;
begin
    select letters || lpad(((wanted + i) % 100)::text, 2, '0') into new.short_code
    from generate_series(0, 99) as i
    where not exists (select from production_lines l
                      where l.short_code = letters || lpad(((wanted + i) % 100)::text, 2, '0')
                        and l.id is distinct from new.id)
    order by i
    limit 1;
    if not found then
        raise exception 'All hundred short codes % are taken', letters
            using errcode = 'check_violation', table = 'production_lines', constraint = 'chk_production_lines_short_code';
    end if;
    return new;
end
$$;
comment on function derive_line_short_code() is
    'The first two letters of the line code and its last two digits, or the next that no line has';

create trigger trg_production_lines_derive_short_code before insert on production_lines
    for each row when (new.short_code is null) execute function derive_line_short_code();
create trigger trg_production_lines_derive_short_code_again before update of line_code on production_lines
    for each row when (old.line_code <> new.line_code and old.short_code = new.short_code)
    execute function derive_line_short_code();
create trigger trg_production_lines_code_in_use before update of line_code on production_lines
    for each row when (old.line_code <> new.line_code) execute function keep_code_in_use('line_code');
create trigger trg_production_lines_short_code_in_use before update of short_code on production_lines
    for each row when (old.short_code <> new.short_code) execute function keep_code_in_use('short_code');

alter table process_data add column equipment_doubt varchar(15);
alter table process_data add constraint chk_process_data_equipment_doubt
    check (equipment_doubt in ('OTHER_PROCESS', 'OTHER_LINE') and equipment_id is not null or equipment_doubt is null)
    not valid;
comment on column process_data.equipment_doubt is
    'Why the equipment does not fit: when the attempt started it belonged to another process or another line';

create or replace function guard_process_data() returns trigger
    language plpgsql as
$$
declare
    running    boolean := old.completed_at is null and old.aborted_at is null;
    ends       boolean := new.completed_at is not null or new.aborted_at is not null;
    cascading  boolean := pg_trigger_depth() > 1;
    has_reason boolean := coalesce(current_setting('app.override_reason', true), '') <> '';
    changeable text[]  := array ['duration_seconds'];
begin
    if running and ends and not cascading then
        if new.superseded_at is null
            and (new.id, new.lot_id, new.wip_id, new.serial_id, new.process_id, new.data_level, new.attempt_no,
                 new.operator_id, new.recorded_by, new.reported_operator, new.equipment_id, new.reported_equipment,
                 new.equipment_doubt, new.started_at, new.created_at)
                is not distinct from
                (old.id, old.lot_id, old.wip_id, old.serial_id, old.process_id, old.data_level, old.attempt_no,
                 old.operator_id, old.recorded_by, old.reported_operator, old.equipment_id, old.reported_equipment,
                 old.equipment_doubt, old.started_at, old.created_at) then
            return new;
        end if;
    else
        if cascading then
            changeable := changeable || array(select key from jsonb_object_keys(to_jsonb(old)) as key
                                              where key like '%\_id' or key like '%\_by');
        elsif old.result = 'PASS' and old.superseded_at is null then
            changeable := changeable || array ['superseded_at', 'superseded_by'];
        end if;
        if old.operator_doubt is not null and new.operator_doubt is null and has_reason then
            changeable := changeable || array ['operator_doubt', 'operator_id'];
        end if;
        if to_jsonb(new) - changeable = to_jsonb(old) - changeable then
            return new;
        end if;
    end if;
    raise exception 'What is recorded of attempt % does not change', old.id
        using errcode = 'check_violation', table = 'process_data', constraint = 'chk_process_data_transition';
end
$$;
