-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0080 back. Loses states of equipment, which sources keys belong to, and of which event an attempt was made.

begin;
set local lock_timeout = '10s';
set local client_min_messages = warning;
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0080') then
            raise exception 'V0080 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0080') then
            raise exception 'V0080 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table process_data, api_keys, equipment_states in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' states of equipment' from equipment_states having count(*) > 0),
            (select count(*) || ' sources of API keys' from api_keys where tenant_hk is not null having count(*) > 0),
            (select count(*) || ' events of attempts' from process_data where raw_event_id is not null having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0080 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop trigger trg_process_data_state_begins on process_data;
drop trigger trg_process_data_state_ends on process_data;
drop function note_state_of_equipment();
drop function record_equipment_state(bigint, timestamptz, text, text, text, text, bigint, bigint);
drop view equipment_state_periods;
drop table equipment_states;
alter table api_keys drop column tenant_hk;
alter table process_data drop column raw_event_id;
delete from audit_rules where table_name = 'equipment_states';
delete from application_privileges where table_name = 'equipment_states';

do
$$
    begin
        perform apply_audit_rules();
    end
$$;

delete from flyway_schema_history where version = '0080';
commit;
