-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0047 back. Loses printers, templates that people made, and what was printed.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0047') then
            raise exception 'V0047 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0047') then
            raise exception 'V0047 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table label_templates, printers, print_jobs, print_logs in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' printers' from printers having count(*) > 0),
            (select count(*) || ' label templates' from label_templates
             where product_model_id is not null or version > 0 having count(*) > 0),
            (select count(*) || ' print jobs' from print_jobs having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0047 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop function printer_for(bigint, bigint);
drop table print_logs;
drop table print_jobs;
drop table printers;
drop table label_templates;
delete from application_privileges where table_name in ('label_templates', 'printers', 'print_logs');

delete from flyway_schema_history where version = '0047';
commit;
