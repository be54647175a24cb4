package com.f2x.neurohub.onboarding.connection;

import com.f2x.neurohub.onboarding.credential.SourceAccess;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections. */
@FunctionalInterface
public interface ConnectionOpener {

    /**
     * Opens one.
     *
     * @param access where and as whom
     * @param limits how long to wait
     * @throws SQLException the driver's own, if it does not open
     */
    Connection open(SourceAccess access, ConnectionLimits limits) throws SQLException;
}
