package com.f2x.neurohub.db.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database of the test server.
 *
 * @param url JDBC URL
 * @param username a superuser of the server
 * @param password its password
 */
public record TestDatabase(String url, String username, String password) {

    /** Returns an unpooled data source: every {@code getConnection()} opens a connection of its own. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(username);
        dataSource.setPassword(password);
        return dataSource;
    }
}
