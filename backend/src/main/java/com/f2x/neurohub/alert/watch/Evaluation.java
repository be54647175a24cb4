package com.f2x.neurohub.alert.watch;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has every watch look, each in a transaction of its own: what it takes from the signals and what it says are one.
 * Where another node looks, this one need not.
 */
@Component
class Evaluation {

    private static final Logger log = LoggerFactory.getLogger(Evaluation.class);

    private final List<Watch> watches;
    private final EvaluationStore store;
    private final TransactionOperations transactions;

    Evaluation(List<Watch> watches, EvaluationStore store, TransactionOperations transactions) {
        this.watches = watches;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Looks at everything. A watch that fails keeps no other from looking.
     *
     * @throws RuntimeException what the last one failed with
     */
    void run() {
        RuntimeException failure = null;
        for (Watch watch : watches) {
            try {
                transactions.executeWithoutResult(transaction -> look(watch));
            } catch (RuntimeException e) {
                log.warn("Alerts are not looked for by {}: {}", watch.getClass().getSimpleName(), e.getMessage());
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void look(Watch watch) {
        if (store.lock()) {
            watch.look();
        }
    }
}
