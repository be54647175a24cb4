package com.f2x.neurohub.perf.recorded;

import com.f2x.neurohub.testing.Database;

/** Errors of the last minute, as if they had been answered; those of the replayed work are not written meanwhile. */
final class RecordedErrors {

    private static final String INSERT = """
            insert into error_logs (trace_id, error_code, message, path, method, status_code, username, created_at)
            values ('recorded', 'RES_002', 'Lot with ID 77 not found', '/api/v1/lots/77', 'GET', 404, 'operator', now()),
                   ('recorded', 'AUTH_002', 'This token is not valid', '/api/v1/auth/me', 'GET', 401, null, now()),
                   ('recorded', 'RES_002', 'Lot with ID 77 not found', '/api/v1/lots/77', 'GET', 404, 'operator', now())
            """;

    private RecordedErrors() {}

    static void in(Database database) {
        database.update(INSERT);
    }
}
