package com.f2x.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of sealed rows.
 *
 * @param number blocks are counted from 1
 * @param era transactions are counted within it
 * @param takesOver whether it begins its era
 * @param from where it begins: a transaction and a row
 * @param to where it ends
 * @param nextTransaction transactions from here on began after it was sealed
 * @param sealedAt when it was sealed
 * @param previousRoot root of the block before
 * @param digests of its rows by their ids, in its order
 * @param root digest of its line
 */
record Block(
        long number,
        int era,
        boolean takesOver,
        String from,
        String to,
        long nextTransaction,
        Instant sealedAt,
        String previousRoot,
        Map<Long, String> digests,
        String root) {

    private static final String START = "{\"block\" : ";
    private static final Pattern LINE = Pattern.compile("\\{\"block\" : (\\d{1,18}), \"era\" : (\\d{1,9})"
            + ", \"system_identifier\" : \"-?\\d+\", \"takes_over\" : (true|false), \"first_id\" : \\d+, \"last_id\" : \\d+"
            + ", \"from_xid\" : \"(\\d+\", \"from_id\" : \\d+), \"to_xid\" : \"(\\d+\", \"to_id\" : \\d+)"
            + ", \"next_xid\" : \"(\\d{1,18})\", \"sealed_at\" : \"([0-9T:.-]+Z)\", \"previous_root\" : \"([0-9a-f]*)\""
            + ", \"ids\" : \\[([0-9,]*+)], \"digests\" : \"([0-9a-f]*+)\"}");

    /** Returns whether a line is one of a block. */
    static boolean starts(String line) {
        return line.startsWith(START);
    }

    /** Reads the line of a block; empty if it is not in its form. */
    static Optional<Block> read(String line) {
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Times.read(match.group(7))
                .map(sealedAt -> new Block(
                        Long.parseLong(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Boolean.parseBoolean(match.group(3)),
                        start(match.group(4)),
                        start(match.group(5)),
                        Long.parseLong(match.group(6)),
                        sealedAt,
                        match.group(8),
                        digests(match.group(9), match.group(10)),
                        Digest.of(line)));
    }

    /** Returns the first transaction that it may hold; the greatest number if it names one that cannot be. */
    long fromTransaction() {
        String transaction = from.substring(0, from.indexOf(':'));
        return transaction.length() > 18 ? Long.MAX_VALUE : Long.parseLong(transaction);
    }

    private static String start(String position) {
        return position.replaceAll("\\D+", ":");
    }

    private static Map<Long, String> digests(String ids, String all) {
        Map<Long, String> digests = new LinkedHashMap<>();
        int place = 0;
        for (String id : ids.isEmpty() ? new String[0] : ids.split(",", -1)) {
            int end = Math.min(all.length(), place + Digest.LENGTH);
            digests.put(Long.valueOf(id), all.substring(Math.min(place, end), end));
            place += Digest.LENGTH;
        }
        return digests;
    }
}
