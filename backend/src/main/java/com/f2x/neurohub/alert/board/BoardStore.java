package com.f2x.neurohub.alert.board;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes alerts, within the caller's transaction, which holds the lock of the board. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BoardStore {

    /** Whoever writes alerts holds this lock, so that two who see the same make one alert. */
    private static final long BOARD_LOCK = 4_045_001;

    private static final int LONGEST_MESSAGE = 1000;
    private static final String TOLD = " returning alert_type as type, severity, title, message, true as over";

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final double coolDown;

    BoardStore(JdbcClient jdbc, JsonMapper mapper, AlertProperties properties) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.coolDown = properties.coolDown().toMillis() / 1000.0;
    }

    /**
     * An alert that is not resolved.
     *
     * @param key what it is about
     * @param severity how urgent it is
     * @param message what it says
     */
    record Known(String key, AlertSeverity severity, String message) {

        boolean differsFrom(Finding finding) {
            return severity != finding.severity() || !message.equals(text(finding));
        }
    }

    /** Waits until nobody else writes alerts, until the transaction ends. */
    public void lock() {
        jdbc.sql("select count(*) from pg_advisory_xact_lock(?)")
                .param(BOARD_LOCK)
                .query(Long.class)
                .single();
    }

    /** The alerts of a watch that are not resolved. */
    public List<Known> unresolved(String watch) {
        return jdbc.sql("""
                        select dedup_key as key, severity, message from alerts
                        where resolved_at is null and starts_with(dedup_key, ?)
                        """).param(watch + ":").query(Known.class).list();
    }

    /** Makes an alert of a finding, or counts it where it is known; true if it is a new one. */
    public boolean raise(Finding finding) {
        return worded(BoardSql.RAISE, finding)
                        .param("type", finding.type().name())
                        .param("times", finding.times())
                        .param("coolDown", coolDown)
                        .param("lot", finding.subject().lotId(), Types.BIGINT)
                        .param("wip", finding.subject().wipItemId(), Types.BIGINT)
                        .param("serial", finding.subject().serialId(), Types.BIGINT)
                        .param("process", finding.subject().processId(), Types.BIGINT)
                        .param("equipment", finding.subject().equipmentId(), Types.BIGINT)
                        .update()
                > 0;
    }

    /** The number of the latest alert of a key. */
    public long number(String key) {
        return jdbc.sql("select max(id) from alerts where dedup_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    /** Gives an alert that goes on the words and the severity of now. */
    public void reword(Finding finding) {
        worded(BoardSql.REWORD, finding).update();
    }

    /** Notes that alerts go on. */
    public void seeAgain(List<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("""
                            update alerts set last_seen_at = greatest(last_seen_at, clock_timestamp())
                            where resolved_at is null and dedup_key = any (?)
                            """).param(keys.toArray(String[]::new)).update();
        }
    }

    /** Resolves the alerts of a watch, all but these. */
    public List<AlertTold> resolve(String watch, List<String> but) {
        return jdbc.sql("""
                        update alerts set resolved_at = clock_timestamp()
                        where resolved_at is null and starts_with(dedup_key, :watch) and dedup_key <> all (:but)
                        """ + TOLD)
                .param("watch", watch + ":")
                .param("but", but.toArray(String[]::new))
                .query(AlertTold.class)
                .list();
    }

    /** Resolves what a key stands for. */
    public List<AlertTold> resolve(String key) {
        return jdbc.sql("update alerts set resolved_at = clock_timestamp() where resolved_at is null and dedup_key = ?"
                        + TOLD)
                .param(key)
                .query(AlertTold.class)
                .list();
    }

    private StatementSpec worded(String sql, Finding finding) {
        Map<String, Object> wording = Map.of(
                "pattern", finding.message().pattern(),
                "arguments", finding.message().arguments());
        return jdbc.sql(sql)
                .param("key", finding.key())
                .param("severity", finding.severity().name())
                .param("title", finding.title().toString())
                .param("message", text(finding))
                .param("wording", mapper.writeValueAsString(wording));
    }

    private static String text(Finding finding) {
        String text = finding.message().toString();
        return text.substring(0, Math.min(text.length(), LONGEST_MESSAGE));
    }
}
