package com.f2x.neurohub.inbound.pipeline;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was understood of an event and what it became, within a transaction that is about its source. */
@Repository
class OutcomeStore {

    private static final String STAGE = """
            select validation_status, array_to_string(validation_errors, ', ') as findings
            from staging.stage_event(:id, cast(:known as text[]))
            """;

    /** Both or, where the lease is lost, neither: the worker then takes back all it has done. */
    private static final String FINISH = """
            select raw.finish_event(:id, :worker)
                and staging.note_outcome(:id, :attempt, :state, :alert, 'ENRICHED', cast(:found as jsonb))
            """;

    private static final String FINISH_UNKNOWN = "select raw.finish_event(:id, :worker)";

    private static final String FAIL = """
            select raw.fail_event(:id, :worker, :error, :most, :final) as becomes,
                   staging.note_outcome(:id, null, null, null, 'FAILED', '{}', :status) as noted
            """;

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    OutcomeStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * What was understood of an event.
     *
     * @param validationStatus VALID, SUSPICIOUS or INVALID
     * @param findings what is wrong with it
     */
    record Staged(
            @Nullable String validationStatus, @Nullable String findings) {

        boolean isInvalid() {
            return "INVALID".equals(validationStatus);
        }
    }

    /**
     * Understands an event.
     *
     * @param known its type, if anybody knows it
     */
    Staged stage(long id, @Nullable String known) {
        return jdbc.sql(STAGE)
                .param("id", id)
                .param("known", new String[] {known == null ? "" : known})
                .query(Staged.class)
                .single();
    }

    /** Notes what an event became; false if the lease was lost. */
    boolean finish(long id, String worker, @Nullable EventOutcome outcome) {
        if (outcome == null) {
            return is(jdbc.sql(FINISH_UNKNOWN).param("id", id).param("worker", worker));
        }
        return is(jdbc.sql(FINISH)
                .param("id", id)
                .param("worker", worker)
                .param("attempt", outcome.processDataId(), Types.BIGINT)
                .param("state", outcome.equipmentStateId(), Types.BIGINT)
                .param("alert", outcome.alertId(), Types.BIGINT)
                .param("found", mapper.writeValueAsString(outcome.found())));
    }

    /**
     * Notes that an attempt failed.
     *
     * @param isFinal whether another one is of no use
     * @return what it is now: PENDING or ERROR; null if the lease was lost
     */
    @Nullable
    String fail(long id, String worker, String error, int maxAttempts, boolean isFinal) {
        return jdbc.sql(FAIL)
                .param("id", id)
                .param("worker", worker)
                .param("error", error)
                .param("most", maxAttempts)
                .param("final", isFinal)
                .param("status", isFinal ? "INVALID" : null, Types.VARCHAR)
                .query((row, index) -> row.getString("becomes"))
                .list()
                .get(0);
    }

    private static boolean is(JdbcClient.StatementSpec statement) {
        return Boolean.TRUE.equals(statement.query(Boolean.class).single());
    }
}
