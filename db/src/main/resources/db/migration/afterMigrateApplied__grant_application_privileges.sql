-- Author: NeuroHub MES team, 2026-11-21
-- Why: what a version adds is covered by the privileges of the application without a word in that version.

do
$$
    begin
        if to_regprocedure('grant_application_privileges()') is not null then
            perform grant_application_privileges();
        end if;
        if to_regprocedure('util.grant_privileges()') is not null then
            perform util.grant_privileges();
        end if;
    end
$$;
