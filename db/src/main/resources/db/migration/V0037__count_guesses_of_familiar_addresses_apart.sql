-- Author: NeuroHub MES team, 2026-11-28
-- Why: guesses of strangers must lock nobody out of where he usually signs in, so attempts at a name from an address it
-- has signed in from count apart. An attempt is counted before its password is looked at, and given back if it was right.

alter table sign_in_failures
    drop constraint chk_sign_in_failures_kind,
    add constraint chk_sign_in_failures_kind check (kind in ('ACCOUNT', 'ADDRESS', 'FAMILIAR')),
    drop constraint chk_sign_in_failures_failures,
    add constraint chk_sign_in_failures_failures check (failures >= 0);
comment on table sign_in_failures is
    'Refused attempts per name, whether or not it exists, per client address, and per name at an address it is known at';
