package com.f2x.neurohub.platform.attribution;

import com.f2x.neurohub.shared.access.OverrideReason;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Begins each write transaction of a request by telling the database who writes, from where and why; triggers read it
 * with {@code nullif(current_setting('app.current_user_id', true), '')}. It lets it wait longer for locks, too: reading
 * waits for none but those of whole tables, and must not keep connections from others meanwhile. It is one statement,
 * and its effect ends with the transaction.
 */
final class AttributedTransactions extends JpaTransactionManager {

    private static final Logger log = LoggerFactory.getLogger(AttributedTransactions.class);
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = """
            select set_config('app.current_user_id', ?, true), set_config('app.api_key_id', ?, true),
                   set_config('app.station', ?, true), set_config('app.client_ip', ?, true),
                   set_config('app.user_agent', ?, true), set_config('app.request_id', ?, true),
                   set_config('app.override_reason', ?, true), set_config('lock_timeout', ?, true)
            """;
    private static final String SIGNED =
            ATTRIBUTE + ", set_config('app.signed_actions', ?, true), set_config('app.signature_ids', ?, true)";
    private static final String SIGNED_BY_NOBODY = "select set_config('app.signed_actions', ?, true)";

    private final transient JdbcTemplate jdbc;
    private final String lockLimit;
    private final String signedActions;

    /**
     * @param lockLimit how long a write waits for a lock, as PostgreSQL writes it
     * @param signedActions which changes need a signature, with commas between them; empty: none
     */
    AttributedTransactions(JdbcTemplate jdbc, String lockLimit, String signedActions) {
        this.jdbc = jdbc;
        this.lockLimit = lockLimit;
        this.signedActions = signedActions;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            if (!definition.isReadOnly()) {
                tell();
                OverrideReason.whenGiven(this::tell);
            }
        } catch (RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw e;
        }
    }

    /**
     * Where the database is gone there is nothing to roll back, and the failure that tells so must not be hidden by
     * this one.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (DataAccessException | TransactionSystemException e) {
            log.debug("A transaction ended with its connection", e);
        }
    }

    private void tell() {
        RequestAttribution.current().ifPresentOrElse(this::tell, this::tellOfNobody);
    }

    private void tell(RequestAttribution request) {
        List<String> settings = new ArrayList<>(List.of(
                request.userId(),
                request.apiKeyId(),
                request.station(),
                request.clientAddress(),
                request.userAgent(),
                request.requestId(),
                request.overrideReason(),
                lockLimit));
        if (signedActions.isEmpty()) {
            jdbc.query(ATTRIBUTE, row -> {}, settings.toArray());
        } else {
            settings.addAll(List.of(signedActions, request.signatureIds()));
            jdbc.query(SIGNED, row -> {}, settings.toArray());
        }
    }

    /** Work in the background signs nothing, and so does nothing that must be signed. */
    private void tellOfNobody() {
        if (!signedActions.isEmpty()) {
            jdbc.query(SIGNED_BY_NOBODY, row -> {}, signedActions);
        }
    }
}
