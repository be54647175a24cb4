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

    /**
     * Returns a database that is somebody's own, with the account of the system properties
     * {@code neurohub.test.db.user} and {@code neurohub.test.db.password}.
     */
    public static TestDatabase given(String url) {
        return new TestDatabase(
                url,
                System.getProperty("neurohub.test.db.user", "postgres"),
                System.getProperty("neurohub.test.db.password", ""));
    }

    /** Returns the name of the database on its server. */
    public String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Returns the same database, to whose server connections name their application. */
    public TestDatabase namingApplication(String application) {
        String separator = url.contains("?") ? "&" : "?";
        return new TestDatabase(url + separator + "ApplicationName=" + application, username, password);
    }

    /** Returns an unpooled data source: every {@code getConnection()} opens a connection of its own. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(username);
        dataSource.setPassword(password);
        return dataSource;
    }
}
