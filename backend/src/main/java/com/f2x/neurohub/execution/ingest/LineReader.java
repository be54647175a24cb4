package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.problem.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads newline-delimited JSON: a record a line, blank lines passed by, a broken or too long line refused by itself.
 */
final class LineReader implements RecordReader {

    private static final int BLOCK = 64 * 1024;

    private final InputStream body;
    private final RecordParser parser;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number = 1;
    private boolean tooLong;

    LineReader(InputStream body, RecordParser parser) {
        this.body = body;
        this.parser = parser;
    }

    @Override
    public void readInto(DeliveryQueue queue) throws IOException, InterruptedException {
        byte[] block = new byte[BLOCK];
        for (int read = fill(block, queue); read >= 0; read = fill(block, queue)) {
            int begin = 0;
            for (int i = 0; i < read; i++) {
                if (block[i] == '\n') {
                    append(block, begin, i);
                    endLine(queue);
                    begin = i + 1;
                }
            }
            append(block, begin, read);
        }
        endLine(queue);
    }

    private int fill(byte[] block, DeliveryQueue queue) throws IOException, InterruptedException {
        try {
            return body.read(block);
        } catch (IOException e) {
            queue.put(Delivery.brokenOff(number));
            throw e;
        }
    }

    private void append(byte[] block, int begin, int end) {
        tooLong |= line.size() + end - begin > LONGEST_RECORD;
        if (!tooLong) {
            line.write(block, begin, end - begin);
        }
    }

    private void endLine(DeliveryQueue queue) throws IOException, InterruptedException {
        byte[] json = line.toByteArray();
        if (tooLong) {
            queue.put(Delivery.refused(
                    number,
                    null,
                    Rule.CONTENT_TOO_LARGE.because("A record must not be longer than %s bytes", LONGEST_RECORD)));
        } else if (!isBlank(json)) {
            queue.put(parser.parse(number, json));
        }
        line.reset();
        tooLong = false;
        number++;
    }

    private static boolean isBlank(byte[] json) {
        for (byte next : json) {
            if (next != ' ' && next != '\t' && next != '\r') {
                return false;
            }
        }
        return true;
    }
}
