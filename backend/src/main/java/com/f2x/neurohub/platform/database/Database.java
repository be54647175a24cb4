package com.f2x.neurohub.platform.database;

/** The database of this application, for as long as the application runs. */
sealed interface Database extends AutoCloseable permits ExternalDatabase, EmbeddedDatabase {

    /** Returns the application's account. */
    DatabaseAccount account();

    @Override
    void close();
}
