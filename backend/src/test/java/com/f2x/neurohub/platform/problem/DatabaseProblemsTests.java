package com.f2x.neurohub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Database;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ProbeTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseProblemsTests {

    private final ProbeClient client;
    private final Database database;

    DatabaseProblemsTests(@Autowired ProbeClient client, @Autowired Database database) {
        this.client = client;
        this.database = database;
    }

    @BeforeAll
    void createTables() {
        create("probes (code varchar(5) constraint uk_probes_code unique, amount smallint not null"
                + " constraint chk_probes_amount check (amount < 100), made date,"
                + " spare int constraint chk_probes_spare check (spare > 0),"
                + " other int constraint uk_probes_other unique)");
        create("probe_parts (code varchar(5) constraint fk_probe_parts_probe references probes (code)"
                + " on delete restrict)");
        create("probe_notes (code varchar(5) references probes (code))");
        execute("insert into probes values ('A', 1, null, null, 1), ('B', 1, null, null, 2)")
                .expect(200);
        execute("insert into probe_parts values ('A')").expect(200);
        execute("insert into probe_notes values ('B')").expect(200);
    }

    private void create(String table) {
        database.update("create table " + table);
        database.update("alter table " + table.substring(0, table.indexOf(' ')) + " owner to neurohub_app");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert into probes values ('A', 1)               | 409 | DUPLICATE         | Probe code already exists
            insert into probes values ('C', 1, null, 1, 1)   | 409 | DUPLICATE         | The same already exists
            insert into probes values ('C', 100)             | 422 | LOT_QUANTITY      | Too much. Check the quantity; a manager may change the target of the lot.
            insert into probes values ('C', 1, null, -1)     | 422 | INVALID_CONTENT   | The values are not allowed, or not together
            insert into probes values ('C', null)            | 422 | MISSING_CONTENT   | amount must not be null
            delete from probes where code = 'A'              | 409 | DEPENDENT_DATA    | There is dependent data (probe parts), so it cannot be removed. Keep it; what is no longer used can be deactivated.
            delete from probes where code = 'B'              | 409 | DEPENDENT_DATA    | There is dependent data (probe notes), so it cannot be removed. Keep it; what is no longer used can be deactivated.
            insert into probe_parts values ('Z')             | 422 | INVALID_CONTENT   | Something that the request refers to does not exist
            insert into probes values ('toolong', 1)         | 422 | INVALID_CONTENT   | A text is too long
            insert into probes values ('C', 99999)           | 422 | INVALID_CONTENT   | A number is out of range
            insert into probes values ('C', 1, '2026-02-31') | 422 | INVALID_CONTENT   | A date or time is out of range
            insert into probes values ('C', cast('x' as int))| 422 | INVALID_CONTENT   | A value does not have the expected format
            do $$ begin raise sqlstate '40P01'; end $$       | 409 | CONCURRENT_CHANGE | Someone else is changing the same data; try again
            do $$ begin raise sqlstate '40001'; end $$       | 409 | CONCURRENT_CHANGE | Someone else is changing the same data; try again
            do $$ begin raise sqlstate '55P03'; end $$       | 409 | CONCURRENT_CHANGE | Someone else is changing the same data; try again
            do $$ begin raise sqlstate '57014'; end $$       | 503 | DATABASE_UNAVAILABLE | The database did not answer in time; try again later
            do $$ begin raise sqlstate '53100'; end $$       | 503 | STORAGE_FULL      | The database has no space left. Nothing was recorded; tell IT.
            do $$ begin raise sqlstate '57P03'; end $$       | 503 | DATABASE_UNAVAILABLE | The database connection is not available; try again later
            do $$ begin raise sqlstate '08006'; end $$       | 503 | DATABASE_UNAVAILABLE | The database connection is not available; try again later
            select from nowhere                              | 500 | INTERNAL_ERROR    | Something went wrong on the server; the trace id finds it in the log. Try again; if it happens again, tell IT the trace id.
            """)
    void whatTheDatabaseRefusesIsToldWithoutItsWords(String sql, int status, String rule, String detail) {
        Answer answer = execute(sql).expectProblem(status, rule);
        assertThat(answer.text("detail")).isEqualTo(detail);
        assertThat(answer.body()).doesNotContain("probes", "ERROR:", "Exception", "sql");
    }

    @Test
    void aConnectionThatEndsWithinATransactionIsALineInTheLog(CapturedOutput output) {
        LogLines lines = LogLines.from(output);
        execute("do $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); end $$")
                .expectProblem(503, "DATABASE_UNAVAILABLE");

        lines.expectNo(" ERROR ", "\tat ");
    }

    private Answer execute(String sql) {
        return client.send(client.request("/probe/statements")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(sql)));
    }
}
