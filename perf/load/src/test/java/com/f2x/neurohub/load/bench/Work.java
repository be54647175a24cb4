package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.sql.SQLException;

/** What is measured: something that several clients do over and over. */
@FunctionalInterface
interface Work {

    /** A client of its own, ready to begin. */
    Client open() throws Exception;

    /** One who does it. */
    interface Client extends AutoCloseable {

        /**
         * Does it once.
         *
         * @return false if there is nothing left to do
         */
        boolean perform(Laps laps) throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }

    /** Takes the time of parts. */
    @FunctionalInterface
    interface Laps {

        /** Tells that a part has been done. */
        void done(String part);
    }
}
