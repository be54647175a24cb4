package com.f2x.neurohub.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An account of one database.
 *
 * @param url JDBC URL
 * @param username role
 * @param password its password
 */
record DatabaseAccount(String url, String username, String password) {

    /** Opens a connection outside the pool, waiting at most so many seconds for it. */
    Connection connect(int seconds) throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(username);
        dataSource.setPassword(password);
        dataSource.setLoginTimeout(seconds);
        return dataSource.getConnection();
    }

    @Override
    public String toString() {
        return username + " at " + url.split("\\?", 2)[0];
    }
}
