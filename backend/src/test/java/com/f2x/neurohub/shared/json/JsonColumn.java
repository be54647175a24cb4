package com.f2x.neurohub.shared.json;

import io.hypersistence.utils.hibernate.type.json.JsonBinaryType;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.type.CustomType;

/**
 * A JSON column and what the code takes it for.
 *
 * @param name table and column
 * @param mappedAs how an entity maps it
 */
record JsonColumn(String name, String mappedAs) {

    /** What the page says of a column that no entity maps. */
    static final String SQL_ONLY = "no entity";

    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|$", Pattern.MULTILINE);

    /** The columns in the table of a page. */
    static Set<JsonColumn> of(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> new JsonColumn(row.group(1) + "." + row.group(2), row.group(3)))
                .collect(Collectors.toSet());
    }

    /** Every column of every entity. */
    static Set<JsonColumn> of(SessionFactoryImplementor factory) {
        Set<JsonColumn> columns = new HashSet<>();
        factory.getMappingMetamodel()
                .forEachEntityDescriptor(entity -> entity.getAttributeMappings()
                        .forEach(attribute -> attribute.forEachSelectable((index, column) -> columns.add(of(column)))));
        return columns;
    }

    private static JsonColumn of(SelectableMapping column) {
        return new JsonColumn(
                column.getContainingTableExpression() + "." + column.getSelectionExpression(),
                kind(column.getJdbcMapping()));
    }

    private static String kind(JdbcMapping mapping) {
        if (mapping instanceof CustomType<?> custom && custom.getUserType() instanceof JsonBinaryType) {
            return "hypersistence type";
        }
        Class<?> type = mapping.getJavaTypeDescriptor().getJavaTypeClass();
        return type == String.class ? "text" : type.getName();
    }
}
