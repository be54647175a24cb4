-- Author: NeuroHub MES team, 2026-11-29
-- Why: the log of migrations follows the history in a trigger, which no version can make: Flyway writes the history beside it.

do
$$
    begin
        if to_regprocedure('migrations.follow_history()') is not null then
            perform migrations.follow_history();
        end if;
    end
$$;
