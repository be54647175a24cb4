-- Author: NeuroHub MES team, 2026-11-28
-- Why: verifies what V0039 declared, without stopping anybody who writes. Attempts never change, so those beyond the bounds
-- stay; the checks hold for new ones then, and db/checks/validate.sql tells that they are not validated.

do
$$
    begin
        alter table process_data validate constraint chk_process_data_measurements_size;
        alter table process_data validate constraint chk_process_data_defects_count;
    exception
        when check_violation then
            raise warning 'There are attempts beyond the bounds of V0039: %', sqlerrm;
    end
$$;
