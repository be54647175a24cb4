-- Author: NeuroHub MES team, 2026-11-28
-- Why: Unicode writes one text in several ways, so that one mark or number could be stored twice and not be found by what
-- was scanned. Labels are stored in one form from now on, and are unique in it. Labels that were the same in that form keep
-- apart: the later ones get a tilde and the number of their row behind. What the constraints say of lots and wip_items is
-- verified by the next version.

create function label_form(label text) returns text
    language sql immutable strict parallel safe as
$$
    select btrim(regexp_replace(normalize(label, nfkc),
        '[\x01-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f'
        '\ufe00-\ufe0f\ufeff\ufff0-\ufffb]', '', 'g'))
$$;
comment on function label_form(text) is
    'The form in which codes, marks and numbers are stored: NFKC, without invisible characters and blanks around';

do
$$
    declare
        label record;
        spoilt record;
        clean text;
    begin
        for label in
            select * from (values ('product_models', 'model_code'), ('defect_codes', 'code'), ('measurement_specs', 'code'),
                                  ('lots', 'external_lot_number'), ('wip_items', 'unit_mark'), ('wip_items', 'carrier'))
                              as l (tab, col)
        loop
            for spoilt in execute format(
                'select id, %1$I as text from %2$I where %1$I <> label_form(%1$I) order by id', label.col, label.tab)
            loop
                clean := label_form(spoilt.text);
                begin
                    execute format('update %I set %I = $1 where id = $2', label.tab, label.col)
                        using coalesce(nullif(clean, ''), '~' || spoilt.id), spoilt.id;
                exception when unique_violation then
                    execute format('update %I set %I = $1 where id = $2', label.tab, label.col)
                        using clean || '~' || spoilt.id, spoilt.id;
                end;
            end loop;
        end loop;
    end
$$;

update users set full_name = normalize(full_name, nfc) where full_name is not nfc normalized;

alter table users
    add constraint chk_users_username_form check (username is nfc normalized),
    add constraint chk_users_full_name_form check (full_name is nfc normalized);
alter table product_models add constraint chk_product_models_model_code_form check (model_code = label_form(model_code));
alter table defect_codes add constraint chk_defect_codes_code_form check (code = label_form(code));
alter table measurement_specs add constraint chk_measurement_specs_code_form check (code = label_form(code));
alter table lots
    add constraint chk_lots_external_lot_number_form
        check (external_lot_number = label_form(external_lot_number)) not valid;
alter table wip_items
    add constraint chk_wip_items_unit_mark_form check (unit_mark = label_form(unit_mark)) not valid,
    add constraint chk_wip_items_carrier_form check (carrier = label_form(carrier)) not valid;
