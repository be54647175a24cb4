-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0066 back, two functions that read. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0066') then
            raise exception 'V0066 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0066') then
            raise exception 'V0066 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop function audit_entity_state(text, bigint, timestamptz);
drop function audit_block_at(timestamptz);

delete from flyway_schema_history where version = '0066';
commit;
