package com.f2x.neurohub.load.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Who reads and writes which database.
 *
 * @param url JDBC URL
 * @param username role
 * @param password its password
 */
record Account(String url, String username, String password) {

    /** A connection that commits by itself. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** A connection whose statements are prepared on the server from the first time on. */
    Connection connectPreparing() throws SQLException {
        return with("prepareThreshold=1").connect();
    }

    /** The same, with a parameter of the driver more. */
    Account with(String parameter) {
        return new Account(url + (url.contains("?") ? "&" : "?") + parameter, username, password);
    }

    @Override
    public String toString() {
        return username + " at " + url.split("\\?", 2)[0];
    }
}
