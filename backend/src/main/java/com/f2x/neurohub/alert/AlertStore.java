package com.f2x.neurohub.alert;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is done to many alerts at once. */
@Repository
class AlertStore {

    private final JdbcClient jdbc;

    AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many alerts nobody has read. */
    long unread() {
        return jdbc.sql("select count(*) from alerts where status = 'UNREAD'")
                .query(Long.class)
                .single();
    }

    /** Notes that somebody has read alerts, and returns how many of them were not read. */
    int read(Long[] ids, long userId) {
        return jdbc.sql("""
                        update alerts set status = 'READ', read_at = clock_timestamp(), read_by = :user,
                                          read_with = recording_key(), version = version + 1
                        where id in (select id from alerts where id = any (:ids) and status = 'UNREAD'
                                     order by id for update)
                        """).param("ids", ids).param("user", userId).update();
    }
}
