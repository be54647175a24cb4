package com.f2x.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerLogTests {

    @Test
    void theFirstErrorIsTheReasonWithoutItsTimeAndProcess() {
        assertThat(ServerLog.firstError("""
                        2026-11-20 16:02:58.061 UTC [25899] LOG:  starting PostgreSQL 18.6
                        2026-11-20 16:02:58.116 UTC [25908] FATAL:  the database system is starting up
                        2026-11-20 16:02:58.125 UTC [25907] PANIC:  could not write to file "pg_wal/xlogtemp.1"
                        2026-11-20 16:02:58.128 UTC [25899] FATAL:  the rest follows from that
                        """)).isEqualTo("could not write to file \"pg_wal/xlogtemp.1\"");
    }

    @Test
    void withoutAnErrorTheFirstLineThatIsNoRoutineIsTheReason() {
        assertThat(ServerLog.firstError("""
                        2026-11-20 16:02:58.061 UTC [25899] LOG:  starting PostgreSQL 18.6
                        postgres: could not find the database system
                        """)).isEqualTo("postgres: could not find the database system");
    }

    @Test
    void aSilentEndIsSaidToBeOne() {
        assertThat(ServerLog.firstError("")).isEqualTo("it gave no reason");
    }
}
