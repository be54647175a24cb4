package com.f2x.neurohub.inbound.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources in the database, where they are called tenants. What people may do with them are its functions. */
@Repository
class EventSourceStore {

    private static final String ALL = """
            select tenant_bk, name, encode(tenant_hk, 'hex') as tenant_key, load_date from auth.list_tenants()
            """;

    private final JdbcClient jdbc;

    EventSourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EventSource> all() {
        return jdbc.sql(ALL + "order by tenant_bk")
                .query(EventSourceStore::source)
                .list();
    }

    Optional<EventSource> find(String code) {
        return jdbc.sql(ALL + "where tenant_bk = ?")
                .param(code)
                .query(EventSourceStore::source)
                .optional();
    }

    /** Adds a source, or renames the one of this code. */
    void register(String code, String name) {
        jdbc.sql("select encode(auth.register_tenant(?, ?), 'hex')")
                .params(code, name)
                .query(String.class)
                .single();
    }

    /** Removes a source that nothing belongs to; false if there is none. */
    boolean remove(String code) {
        return jdbc.sql("select auth.remove_tenant(?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    private static EventSource source(ResultSet row, int index) throws SQLException {
        return new EventSource(
                row.getString("tenant_bk"),
                row.getString("name"),
                row.getString("tenant_key"),
                row.getTimestamp("load_date").toInstant());
    }
}
