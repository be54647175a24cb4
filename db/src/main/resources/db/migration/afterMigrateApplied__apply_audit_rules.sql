-- Author: NeuroHub MES team, 2026-11-29
-- Why: what a version adds is recorded without a word in that version. One that drops a column or a table of which is recorded
-- says select apply_audit_rules() itself, at its end: until then writers would fail.

do
$$
    begin
        if to_regprocedure('apply_audit_rules()') is not null then
            perform apply_audit_rules();
        end if;
    end
$$;
