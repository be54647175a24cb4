package com.f2x.neurohub.platform.attribution;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where the database is told whose events a transaction is about. Row security shows nothing, and refuses
 * whatever is written, where it is not told; nobody's events are ever taken for somebody's. A tenant is given as the
 * hexadecimal digits of its key.
 */
@Component
public class TenantTransactions {

    private static final String TELL =
            "select set_config('app.tenant_hk', ?, true), set_config('app.raw_event_id', ?, true)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    TenantTransactions(PlatformTransactionManager manager, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
    }

    /** Reads events of a tenant. */
    public <T extends @Nullable Object> T read(String tenant, Supplier<T> work) {
        return reading.execute(transaction -> told(tenant, "", work));
    }

    /** Writes events of a tenant. */
    public <T extends @Nullable Object> T write(String tenant, Supplier<T> work) {
        return writing.execute(transaction -> told(tenant, "", work));
    }

    /** Makes something of an event of a tenant; what is made names the event. */
    public <T extends @Nullable Object> T process(String tenant, long rawEvent, Supplier<T> work) {
        return writing.execute(transaction -> told(tenant, Long.toString(rawEvent), work));
    }

    private <T extends @Nullable Object> T told(String tenant, String rawEvent, Supplier<T> work) {
        jdbc.query(TELL, row -> {}, tenant, rawEvent);
        return work.get();
    }
}
