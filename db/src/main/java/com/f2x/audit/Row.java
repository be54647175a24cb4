package com.f2x.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the audit trail.
 *
 * @param id its number
 * @param recordedAt when it was written, as it says
 * @param time the same
 * @param transactionId the transaction that wrote it
 * @param content what follows the three in its line
 * @param digest of its line
 */
record Row(long id, String recordedAt, Instant time, long transactionId, String content, String digest) {

    private static final Pattern LINE = Pattern.compile(
            "\\{\"id\" : (\\d{1,18}), \"recorded_at\" : \"([0-9T:.-]+Z)\", \"transaction_id\" : \"(\\d{1,18})\"(, .*)");
    private static final Pattern ARCHIVED = Pattern.compile(
            ", \"entity_type\" : \"audit_logs\", \"entity_id\" : null, \"action\" : \"ARCHIVE\", \"old_values\" : null, \"new_values\" : \\{.*"
                    + "\"until\": \"([0-9T:+-]+)\", \"last_id\": (\\d{1,18}), \"first_id\": (\\d{1,18})}, \"user_id\".*");

    /** Reads a line; empty if it is none of a row. */
    static Optional<Row> read(String line) {
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Times.read(match.group(2))
                .map(time -> new Row(
                        Long.parseLong(match.group(1)),
                        match.group(2),
                        time,
                        Long.parseLong(match.group(3)),
                        match.group(4),
                        Digest.of(line)));
    }

    /** Returns whether this was sealed in the place of another row: under its number, or in all of its place. */
    boolean wasSealedAt(Row place, String expected) {
        return expected.equals(Digest.of(line(place.id, recordedAt, transactionId)))
                || expected.equals(Digest.of(line(place.id, place.recordedAt, place.transactionId)));
    }

    /** Returns which month was detached, if this row tells that of one that was old enough. */
    Optional<Archive> archive() {
        Matcher match = ARCHIVED.matcher(content);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Times.read(match.group(1))
                .filter(until -> !until.isAfter(time.minus(Archive.LEAST_AGE)))
                .map(until -> new Archive(Long.parseLong(match.group(3)), Long.parseLong(match.group(2)), until));
    }

    private String line(long anId, String aTime, long aTransaction) {
        return "{\"id\" : " + anId + ", \"recorded_at\" : \"" + aTime + "\", \"transaction_id\" : \"" + aTransaction
                + "\"" + content;
    }
}
