-- Author: NeuroHub MES team, 2026-11-28
-- Why: a trace tells what a process was called when the unit went through it, not what it is called now.

create table process_names
(
    process_id      bigint       not null,
    used_until      timestamptz  not null default clock_timestamp(),
    process_name_ko varchar(255) not null,
    process_name_en varchar(255) not null,
    constraint pk_process_names primary key (process_id, used_until),
    constraint fk_process_names_process foreign key (process_id) references processes on delete cascade on update cascade
);
comment on table process_names is
    'What processes were called before; append-only, gone only with a process that was never used';

create function keep_process_name() returns trigger
    language plpgsql as
$$
begin
    insert into process_names (process_id, process_name_ko, process_name_en)
    values (old.id, old.process_name_ko, old.process_name_en);
    return null;
end
$$;
comment on function keep_process_name() is 'Keeps what a process was called';

create trigger trg_processes_name after update of process_name_ko, process_name_en on processes
    for each row when ((old.process_name_ko, old.process_name_en) is distinct from (new.process_name_ko, new.process_name_en))
    execute function keep_process_name();

create function refuse_process_name_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'Former names of processes are append-only' using errcode = 'restrict_violation';
end
$$;

create trigger trg_process_names_append_only before update or delete on process_names
    for each row when (pg_trigger_depth() = 0) execute function refuse_process_name_change();

insert into application_privileges (table_name, privileges)
values ('process_names', '{INSERT}');
