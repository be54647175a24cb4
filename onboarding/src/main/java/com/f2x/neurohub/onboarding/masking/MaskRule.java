package com.f2x.neurohub.onboarding.masking;

import java.util.Locale;
import java.util.regex.Pattern;

/** A method for the columns whose name fits. */
final class MaskRule {

    private final Pattern table;
    private final Pattern column;
    private final MaskMethod method;

    private MaskRule(Pattern table, Pattern column, MaskMethod method) {
        this.table = table;
        this.column = column;
        this.method = method;
    }

    /**
     * A rule.
     *
     * @param table name of tables, where {@code *} stands for anything; with a point in it the schema is before that
     * @param column name of columns likewise; capitals do not matter
     */
    static MaskRule of(String table, String column, MaskMethod method) {
        return new MaskRule(pattern(table.contains(".") ? table : "*." + table), pattern(column), method);
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (String part : glob.toUpperCase(Locale.ROOT).split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    boolean appliesTo(String schema, String tableName, String columnName) {
        return table.matcher((schema + "." + tableName).toUpperCase(Locale.ROOT))
                        .matches()
                && column.matcher(columnName.toUpperCase(Locale.ROOT)).matches();
    }

    MaskMethod method() {
        return method;
    }
}
