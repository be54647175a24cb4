package com.f2x.neurohub.audit.seal;

import com.f2x.neurohub.audit.seal.AnchorFile.Told;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs the newest block every minute and tells it where nobody of the database can change it: in a file and in the
 * log. Every node does, so that each file is whole by itself. Before it does, it looks whether the block that it told
 * last is still there.
 */
@Component
class HeadAnchors implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(HeadAnchors.class);

    private final SealStore store;
    private final HeadSigner signer;
    private final TransactionTemplate transactions;
    private final SealProperties properties;
    private final @Nullable AnchorFile file;
    private volatile @Nullable Told last;
    private String database = "";
    private boolean failing;
    private volatile @Nullable Told contradicted;

    HeadAnchors(SealStore store, HeadSigner signer, TransactionTemplate transactions, SealProperties properties) {
        this.store = store;
        this.signer = signer;
        this.transactions = transactions;
        this.properties = properties;
        this.file = properties.anchorFile() == null
                        || properties.anchorFile().toString().isBlank()
                ? null
                : new AnchorFile(properties.anchorFile());
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(
                new FixedDelayTask(this::anchor, properties.anchorInterval(), properties.anchorInterval()));
    }

    /** Whether a block that this node has told is gone from the trail, or is another one now. */
    boolean isContradicted() {
        return contradicted != null;
    }

    /**
     * The block that was told last, and the first that was contradicted, as the verification in the database takes
     * anchors. Whoever cut the trail off and let it grow again finds nobody who has forgotten. Waits for no turn.
     */
    String lastAsJson() {
        return Stream.of(Optional.ofNullable(contradicted), Optional.ofNullable(last))
                .flatMap(Optional::stream)
                .map(told -> "{\"block\": %d, \"root\": \"%s\"}".formatted(told.block(), told.root()))
                .distinct()
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Tells the newest block, if it was not told yet. What fails is tried again. */
    synchronized void anchor() {
        try {
            Objects.requireNonNull(transactions.execute(transaction -> head())).ifPresent(this::tell);
            failing = false;
        } catch (DataAccessException | TransactionException | UnwritableException e) {
            if (!failing) {
                log.warn("The head of the audit trail cannot be told, and is tried again: {}", e.toString());
            }
            failing = true;
        }
    }

    /** The file cannot be written. */
    private static final class UnwritableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnwritableException(IOException cause) {
            super(cause);
        }
    }

    /** The file may be of another database, which had its name before. */
    private void rememberLast() {
        if (!database.isEmpty()) {
            return;
        }
        String present = store.database();
        try {
            if (file != null) {
                last = file.lastTold()
                        .filter(told -> told.database().equals(present))
                        .orElse(null);
            }
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
        database = present;
    }

    /** The newest block, if it is to be told. */
    private Optional<Head> head() {
        rememberLast();
        Told told = last;
        if (told != null) {
            check(told, store.block(told.block()));
        }
        Optional<Head> newest = store.head().filter(head -> told == null || head.block() != told.block());
        signer.key().ifPresent(key -> newest.ifPresent(head -> store.keep(head, key.id(), key.sign(head.text()))));
        return newest;
    }

    private void check(Told told, Optional<Head> present) {
        boolean agrees = present.filter(head -> head.root().equals(told.root())).isPresent();
        if (!agrees && contradicted == null) {
            contradicted = told;
            log.error(
                    "The audit trail was changed: block {} was told with root {} and is now {}",
                    told.block(),
                    told.root(),
                    present.map(Head::root).orElse("gone"));
        }
    }

    private void tell(Head head) {
        String line = line(head);
        try {
            if (file != null) {
                file.add(line);
            }
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
        log.info("Audit trail sealed: {}", line);
        last = new Told(head.block(), head.root(), database);
    }

    private String line(Head head) {
        String signed = signer.key()
                .map(key -> ", \"key\": \"%s\", \"signature\": \"%s\""
                        .formatted(key.id(), Base64.getEncoder().encodeToString(key.sign(head.text()))))
                .orElse("");
        return "{\"block\": %d, \"root\": \"%s\", \"database\": \"%s\", \"sealed_at\": \"%s\"%s}"
                .formatted(head.block(), head.root(), database, head.sealedAt(), signed);
    }
}
