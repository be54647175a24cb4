-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0024 back: equipment has no column for what runs on it. Loses nothing, as the count follows from process_data.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0024') then
            raise exception 'V0024 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0024') then
            raise exception 'V0024 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop trigger trg_equipment_updated_at on equipment;
create trigger trg_equipment_updated_at before update on equipment
    for each row execute function set_updated_at();
alter table equipment drop column running_count;

delete from flyway_schema_history where version = '0024';
commit;
