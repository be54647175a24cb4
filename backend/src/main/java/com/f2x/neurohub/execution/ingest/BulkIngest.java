package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.json.WordsSerializer;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.tracing.Spans;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a body of records: one thread reads, the request's own commits chunk after chunk, a third answers. Only
 * committed records are acknowledged; a client that disconnects has committed what was acknowledged, and perhaps the
 * chunk after it.
 */
@Service
class BulkIngest {

    private static final Logger log = LoggerFactory.getLogger(BulkIngest.class);

    /** The SQLSTATE class of values that do not fit. */
    private static final String DATA_EXCEPTION = "22";

    private final ChunkIngest chunks;
    private final RecordIngest records;
    private final IngestMeters meters;
    private final Spans spans;
    private final AsyncTaskExecutor threads;
    private final JsonMapper mapper;

    BulkIngest(
            ChunkIngest chunks,
            RecordIngest records,
            IngestMeters meters,
            Spans spans,
            SimpleAsyncTaskExecutorBuilder threads,
            JsonMapper mapper) {
        this.chunks = chunks;
        this.records = records;
        this.meters = meters;
        this.spans = spans;
        // Two threads for every delivery, never queued: a pool that is used up would let deliveries wait for each
        // other.
        this.threads = threads.threadNamePrefix("ingest-").build();
        this.mapper = mapper;
    }

    /** Takes all records a reader gives and answers them to a client in its language, a summary last. */
    void take(RecordReader reader, OutputStream client, IngestMode mode, Locale language)
            throws IOException, InterruptedException {
        DeliveryQueue queue = new DeliveryQueue();
        try (AnswerSpool spool = new AnswerSpool()) {
            var reading = threads.submitCompletable(() -> read(reader, queue));
            var sending = threads.submitCompletable(() -> spool.sendTo(client));
            try {
                ObjectWriter lines = WordsSerializer.writer(mapper, language);
                Summary summary = takeAll(queue, spool, mode, lines);
                // A reader that failed has read less than was sent, and no summary says so.
                reading.join();
                spool.append(line(new Summary.Line(summary), lines));
            } finally {
                queue.abandon();
                spool.finish();
                sending.join();
                if (spool.isBroken()) {
                    log.info("The client left before all answers were sent");
                }
                reading.join();
            }
        }
    }

    private static void read(RecordReader reader, DeliveryQueue queue) {
        try {
            reader.readInto(queue);
        } catch (IOException e) {
            log.info("The body of records broke off: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            queue.end();
        }
    }

    private Summary takeAll(DeliveryQueue queue, AnswerSpool spool, IngestMode mode, ObjectWriter writer)
            throws IOException, InterruptedException {
        Summary summary = Summary.NOTHING;
        for (List<Delivery> chunk = queue.nextChunk(); !chunk.isEmpty(); chunk = queue.nextChunk()) {
            List<Receipt> receipts = take(chunk, mode);
            meters.count(receipts);
            summary = summary.plus(receipts);
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (Receipt receipt : receipts) {
                lines.writeBytes(line(receipt, writer));
            }
            spool.append(lines.toByteArray());
        }
        return summary;
    }

    /** Takes a chunk; one that fails as a whole is tried again record by record. */
    List<Receipt> take(List<Delivery> chunk, IngestMode mode) {
        try (Spans.Work work = spans.part("ingest chunk")) {
            work.tell("ingest.records", chunk.size());
            return chunks.take(chunk, mode);
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException | UncategorizedSQLException e) {
            List<Receipt> receipts = new ArrayList<>();
            for (Delivery delivery : chunk) {
                receipts.add(takeAlone(delivery, mode));
            }
            return receipts;
        }
    }

    private Receipt takeAlone(Delivery delivery, IngestMode mode) {
        try {
            return records.take(delivery, mode);
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException | UncategorizedSQLException e) {
            return Receipt.rejected(delivery, unstored(delivery, e));
        }
    }

    /** A value that the database cannot hold stays so however often it is delivered; anything else may be over soon. */
    private static ProblemException unstored(Delivery delivery, DataAccessException failure) {
        boolean ofItsContent = failure.getRootCause() instanceof SQLException cause
                && String.valueOf(cause.getSQLState()).startsWith(DATA_EXCEPTION);
        if (ofItsContent) {
            return Rule.INVALID_CONTENT.because("The record holds a character, number or time that cannot be stored");
        }
        log.warn("Record {} cannot be stored", delivery.recordId(), failure);
        return Rule.CONCURRENT_CHANGE.because("The record cannot be stored now, deliver it again");
    }

    private static byte[] line(Object answer, ObjectWriter writer) {
        return (writer.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
