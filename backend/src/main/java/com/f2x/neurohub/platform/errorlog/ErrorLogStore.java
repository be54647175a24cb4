package com.f2x.neurohub.platform.errorlog;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes answered errors, counts them, and removes the old ones. */
@Repository
class ErrorLogStore {

    private static final String ADD = """
            insert into error_logs (trace_id, error_code, message, path, method, status_code, username, created_at)
            select * from unnest(cast(:traces as text[]), cast(:codes as text[]), cast(:messages as text[]),
                                 cast(:paths as text[]), cast(:methods as text[]), cast(:statuses as integer[]),
                                 cast(:usernames as text[]), cast(:times as timestamptz[]))
            """;

    private static final String REMOVE_EXPIRED = """
            delete from error_logs
             where id in (
                   select id
                     from error_logs
                    where created_at < now() - make_interval(secs => :retention)
                    order by created_at
                    limit :most)
            """;

    private static final String BY_CODE = """
            select error_code, count(*) as count
              from error_logs where created_at >= :begin
             group by error_code order by count desc, error_code
             limit 20
            """;

    private static final String BY_HOUR = """
            select date_trunc('hour', created_at) as hour, count(*) as count
              from error_logs where created_at >= :begin
             group by 1 order by 1
            """;

    private static final String BY_PATH = """
            select path, method, count(*) as count
              from error_logs where created_at >= :begin
             group by path, method order by count desc, path, method
             limit 10
            """;

    private final JdbcClient jdbc;

    ErrorLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds errors in one statement. */
    void add(List<AnsweredError> errors) {
        jdbc.sql(ADD)
                .param("traces", texts(errors, AnsweredError::traceId))
                .param("codes", texts(errors, AnsweredError::errorCode))
                .param("messages", texts(errors, AnsweredError::message))
                .param("paths", texts(errors, AnsweredError::path))
                .param("methods", texts(errors, AnsweredError::method))
                .param(
                        "statuses",
                        errors.stream().map(AnsweredError::statusCode).toArray(Integer[]::new))
                .param("usernames", texts(errors, AnsweredError::username))
                .param("times", texts(errors, error -> error.time().toString()))
                .update();
    }

    /** Removes some errors that are older; returns how many. */
    int removeExpired(Duration retention, int most) {
        return jdbc.sql(REMOVE_EXPIRED)
                .param("retention", retention.toSeconds())
                .param("most", most)
                .update();
    }

    List<ErrorStatistics.OfCode> byCode(Instant begin) {
        return counted(BY_CODE, begin).query(ErrorStatistics.OfCode.class).list();
    }

    List<ErrorStatistics.OfHour> byHour(Instant begin) {
        return counted(BY_HOUR, begin)
                .query((row, index) ->
                        new ErrorStatistics.OfHour(row.getTimestamp("hour").toInstant(), row.getLong("count")))
                .list();
    }

    List<ErrorStatistics.OfPath> byPath(Instant begin) {
        return counted(BY_PATH, begin).query(ErrorStatistics.OfPath.class).list();
    }

    private JdbcClient.StatementSpec counted(String sql, Instant begin) {
        return jdbc.sql(sql).param("begin", Timestamp.from(begin));
    }

    private static String[] texts(List<AnsweredError> errors, Function<AnsweredError, @Nullable String> member) {
        return errors.stream().map(member).toArray(String[]::new);
    }
}
