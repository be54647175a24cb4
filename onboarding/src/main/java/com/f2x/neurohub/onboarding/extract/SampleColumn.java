package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.dictionary.Column;
import com.f2x.neurohub.onboarding.masking.MaskMethod;
import com.f2x.neurohub.onboarding.masking.MaskRules;
import com.f2x.neurohub.onboarding.masking.Masker;
import com.f2x.neurohub.onboarding.value.ValueKind;
import com.f2x.neurohub.onboarding.value.ValueReader;
import com.f2x.neurohub.onboarding.value.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of a sample: how its values are read and masked, and how often something was left out. */
final class SampleColumn {

    private final Column column;
    private final int place;
    private final ValueKind kind;
    private final MaskMethod method;
    private final boolean searched;
    private long cut;
    private long found;

    private SampleColumn(Column column, int place, ValueKind kind, MaskMethod method, boolean searched) {
        this.column = column;
        this.place = place;
        this.kind = kind;
        this.method = method;
        this.searched = searched;
    }

    static SampleColumn of(String schema, String table, Column column, int place, ValueKind kind, MaskRules masks) {
        Optional<MaskMethod> method = masks.method(schema, table, column.columnName());
        return new SampleColumn(
                column,
                place,
                kind,
                method.orElse(MaskMethod.KEEP),
                method.isEmpty() && masks.searchesTexts() && kind.isText());
    }

    @Nullable
    String read(ResultSet row, ValueReader reader, Masker masker) throws SQLException {
        ValueText value = reader.read(row, place, kind);
        if (value.cut()) {
            cut++;
        }
        String text = masker.mask(method, value.text());
        if (text == null || !searched) {
            return text;
        }
        String masked = masker.search(text);
        if (!masked.equals(text)) {
            found++;
        }
        return masked;
    }

    String name() {
        return column.columnName();
    }

    MaskMethod method() {
        return method;
    }

    /** Whether a spreadsheet might compute its values. */
    boolean isText() {
        return kind.isText() || method != MaskMethod.KEEP;
    }

    boolean isUnsupported() {
        return kind == ValueKind.UNSUPPORTED;
    }

    /** In how many values only the beginning was kept. */
    long cut() {
        return cut;
    }

    /** In how many values something of a person was found. */
    long found() {
        return found;
    }
}
