-- Author: NeuroHub MES team, 2026-11-28
-- Why: a measurement is judged by the limits of its own time, however late it arrives. So each revision of a spec tells
-- since when it judges, and switching a spec off or on is a revision, too. The first one judges since ever.

alter table measurement_specs add column revised_at timestamptz;
alter table measurement_spec_revisions add column is_active boolean not null default true;
comment on column measurement_specs.revised_at is 'Since when its revision judges; null for the first, which judges since ever';
comment on column measurement_spec_revisions.created_at is 'Since when it judges, until the next one; the first judges since ever';
comment on column measurement_spec_revisions.is_active is 'Whether the spec judged at all';

-- Neither is an edit of the specs. One that is switched off now is taken to have been off always.
alter table measurement_specs disable trigger user;
alter table measurement_spec_revisions disable trigger user;
update measurement_specs m
set revised_at = r.created_at
from measurement_spec_revisions r
where r.measurement_spec_id = m.id and r.revision = m.revision and m.revision > 1;
update measurement_spec_revisions r
set is_active = false
from measurement_specs m
where m.id = r.measurement_spec_id and not m.is_active;
alter table measurement_spec_revisions enable trigger user;
alter table measurement_specs enable trigger user;

create or replace function raise_spec_revision() returns trigger
    language plpgsql as
$$
begin
    new.revision := old.revision;
    new.revised_at := old.revised_at;
    if (new.unit, new.operator, new.lower_limit, new.upper_limit, new.expected, new.target, new.is_required, new.is_active)
        is distinct from
        (old.unit, old.operator, old.lower_limit, old.upper_limit, old.expected, old.target, old.is_required,
         old.is_active) then
        new.revision := old.revision + 1;
        new.revised_at := clock_timestamp();
    end if;
    return new;
end
$$;

create or replace function keep_spec_revision() returns trigger
    language plpgsql as
$$
begin
    insert into measurement_spec_revisions
        (measurement_spec_id, revision, unit, operator, lower_limit, upper_limit, expected, target, is_required, is_active,
         created_at)
    values (new.id, new.revision, new.unit, new.operator, new.lower_limit, new.upper_limit, new.expected, new.target,
            new.is_required, new.is_active, coalesce(new.revised_at, now()));
    return null;
end
$$;
