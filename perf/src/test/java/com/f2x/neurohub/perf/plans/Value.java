package com.f2x.neurohub.perf.plans;

import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.postgresql.util.PGobject;

/**
 * What was set for a parameter.
 *
 * @param setter how it was set
 * @param arguments with what
 */
record Value(Method setter, Object[] arguments) {

    /** Takes out of an array what is in it, because it cannot be read later. */
    static Value of(ParameterSetOperation operation) {
        Object[] arguments = operation.getArgs();
        try {
            return arguments[1] instanceof Array array
                    ? new Value(
                            PreparedStatement.class.getMethod("setObject", int.class, Object.class),
                            new Object[] {arguments[0], copy(array)})
                    : new Value(operation.getMethod(), arguments);
        } catch (SQLException | NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGobject copy(Array array) throws SQLException {
        PGobject copy = new PGobject();
        copy.setType("_" + array.getBaseTypeName());
        copy.setValue(array.toString());
        return copy;
    }

    /** Sets it again. */
    void bind(PreparedStatement statement) throws SQLException {
        try {
            setter.invoke(statement, arguments);
        } catch (ReflectiveOperationException e) {
            throw new SQLException("Cannot set again what was set by " + setter, e);
        }
    }

    /** Writes it as SQL does. */
    String literal() {
        if (setter.getName().equals("setNull") || arguments[1] == null) {
            return "null";
        }
        String text = arguments[1] instanceof Object[] many ? list(many) : arguments[1].toString();
        return "'" + text.replace("'", "''") + "'";
    }

    private static String list(Object[] values) {
        return Arrays.stream(values)
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
