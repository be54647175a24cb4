package com.f2x.neurohub.platform.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Handlers whose statements are known. They are no part of the application that other tests start. */
@RestController
@TestComponent
class QueryingController {

    private static final String QUERY = "select 1";

    /** Opens when a request is held. */
    final CountDownLatch entered = new CountDownLatch(1);

    /** Opens when requests need no longer be held. */
    final CountDownLatch released = new CountDownLatch(1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    QueryingController(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @GetMapping("/times/{times}")
    String times(@PathVariable int times) {
        query(times);
        return "done";
    }

    @GetMapping("/no-content")
    ResponseEntity<Void> noContent() {
        query(1);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/large")
    String large() {
        query(2);
        return "x".repeat(100_000);
    }

    @GetMapping("/stream")
    StreamingResponseBody stream() {
        query(3);
        return body -> body.write("streamed".getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/failure")
    String failure() {
        query(1);
        throw new IllegalStateException("on purpose");
    }

    /** One transaction: an insert in a batch of three, and a query. */
    @GetMapping("/batch")
    String batch() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("create temporary table batched (n int) on commit drop");
            jdbc.batchUpdate("insert into batched values (?)", List.of(new Object[] {1}, new Object[] {2}));
            query(1);
        });
        return "done";
    }

    @GetMapping("/slow")
    String slow() {
        jdbc.queryForList("select pg_sleep(?)", 0.3);
        return "done";
    }

    /** Answers when it is released. */
    @GetMapping("/held")
    String held() throws InterruptedException {
        entered.countDown();
        released.await();
        query(1);
        return "done";
    }

    private void query(int times) {
        for (int i = 0; i < times; i++) {
            jdbc.queryForList(QUERY);
        }
    }
}
