-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0026 back: arrivals are judged by the limits of today, and only changes of limits are revisions. Refuses
-- while there are specs that were switched off or on since; forced, it is forgotten when that was.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0026') then
            raise exception 'V0026 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0026') then
            raise exception 'V0026 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table measurement_specs, measurement_spec_revisions in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' specs that were switched off or on'
        from (select measurement_spec_id
              from measurement_spec_revisions
              group by measurement_spec_id
              having count(distinct is_active) > 1) switched
        having count(*) > 0
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0026 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

alter table measurement_specs drop column revised_at;
alter table measurement_spec_revisions drop column is_active;
comment on column measurement_spec_revisions.created_at is null;

create or replace function raise_spec_revision() returns trigger
    language plpgsql as
$$
begin
    new.revision := old.revision;
    if (new.unit, new.operator, new.lower_limit, new.upper_limit, new.expected, new.target, new.is_required)
        is distinct from
        (old.unit, old.operator, old.lower_limit, old.upper_limit, old.expected, old.target, old.is_required) then
        new.revision := old.revision + 1;
    end if;
    return new;
end
$$;

create or replace function keep_spec_revision() returns trigger
    language plpgsql as
$$
begin
    insert into measurement_spec_revisions
        (measurement_spec_id, revision, unit, operator, lower_limit, upper_limit, expected, target, is_required)
    values (new.id, new.revision, new.unit, new.operator, new.lower_limit, new.upper_limit, new.expected, new.target,
            new.is_required);
    return null;
end
$$;

delete from flyway_schema_history where version = '0026';
commit;
