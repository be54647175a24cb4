-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0014 back: specs are limits again, as floating-point numbers, and verdicts are not kept. Refuses while
-- there are specs that are more than limits or were revised, or attempts with verdicts. Forced, such a spec judges
-- nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0014') then
            raise exception 'V0014 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0014') then
            raise exception 'V0014 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table measurement_specs, process_data, measurement_spec_revisions in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' specs that are no limits'
             from measurement_specs where expected is not null having count(*) > 0),
            (select count(*) || ' limits too exact for a floating-point number'
             from measurement_specs
             where lower_limit <> lower_limit::float8::text::numeric
                or upper_limit <> upper_limit::float8::text::numeric
                or target <> target::float8::text::numeric having count(*) > 0),
            (select count(*) || ' revised specs'
             from measurement_specs where revision > 1 having count(*) > 0),
            (select count(*) || ' attempts with verdicts'
             from process_data where verdict is not null or verdicts <> '[]' having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0014 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table measurement_spec_revisions;
drop trigger trg_measurement_specs_revision on measurement_specs;
drop trigger trg_measurement_specs_revision_added on measurement_specs;
drop trigger trg_measurement_specs_revision_raised on measurement_specs;
drop function raise_spec_revision();
drop function keep_spec_revision();
drop function refuse_spec_revision_change();

alter table measurement_specs
    drop constraint chk_measurement_specs_lower,
    drop constraint chk_measurement_specs_upper,
    drop constraint chk_measurement_specs_finite,
    drop column operator,
    drop column expected,
    drop column revision,
    alter column lower_limit type double precision,
    alter column upper_limit type double precision,
    alter column target type double precision;
alter table process_data
    drop column verdict,
    drop column verdicts;

delete from flyway_schema_history where version = '0014';
commit;
