package com.f2x.neurohub.onboarding.connection;

import com.f2x.neurohub.onboarding.credential.SourceAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connections of whichever driver takes the address: Oracle's thin one, unless {@code ORACLE_JDBC_URL} names another.
 * User and password are never part of an address.
 */
public final class DriverConnections implements ConnectionOpener {

    private static final String PROGRAM = "neurohub-extract";

    @Override
    public Connection open(SourceAccess access, ConnectionLimits limits) throws SQLException {
        String url = url(access);
        return DriverManager.getConnection(url, properties(access, limits, url));
    }

    /** The parts have been checked to hold nothing that would end them. */
    static String url(SourceAccess access) {
        return access.jdbcUrl() != null
                ? access.jdbcUrl()
                : "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=%s)(PORT=%d))(CONNECT_DATA=(SERVICE_NAME=%s)))"
                        .formatted(access.host(), access.port(), access.serviceName());
    }

    private static Properties properties(SourceAccess access, ConnectionLimits limits, String url) {
        Properties properties = new Properties();
        properties.setProperty("user", access.username());
        properties.setProperty("password", access.password().reveal());
        if (url.startsWith("jdbc:oracle:")) {
            String patience = String.valueOf(limits.connect().toMillis());
            properties.setProperty("oracle.net.CONNECT_TIMEOUT", patience);
            properties.setProperty("oracle.jdbc.ReadTimeout", patience);
            properties.setProperty("v$session.program", PROGRAM);
            properties.setProperty("oracle.jdbc.defaultLobPrefetchSize", "4000");
            // A machine's time zone need not be known to an old database.
            properties.setProperty("oracle.jdbc.timezoneAsRegion", "false");
        }
        return properties;
    }
}
