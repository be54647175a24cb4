package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.problem.Rule;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads newline-delimited JSON: a record a line, blank lines passed by, a broken or too long line refused by itself.
 */
final class LineReader implements RecordReader {

    private static final int BLOCK = 64 * 1024;

    /** A few records that are too long, or very many blank lines. */
    private static final int LONGEST_GAP = 16 * LONGEST_RECORD;

    private final InputStream body;
    private final RecordParser parser;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number = 1;
    private boolean tooLong;
    private long unread;

    LineReader(InputStream body, RecordParser parser) {
        this.body = body;
        this.parser = parser;
    }

    @Override
    public void readInto(DeliveryQueue queue) throws IOException, InterruptedException {
        byte[] block = new byte[BLOCK];
        for (int read = fill(block, queue); read >= 0; read = fill(block, queue)) {
            unread += read;
            if (unread > LONGEST_GAP) {
                queue.put(refused("Between two records there must not be over %s bytes", LONGEST_GAP));
                return;
            }
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
            queue.put(Delivery.brokenOff(number, e));
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
            queue.put(refused("A record must not be longer than %s bytes", LONGEST_RECORD));
        } else if (!isBlank(json)) {
            queue.put(parser.parse(number, json));
            unread = 0;
        }
        line.reset();
        tooLong = false;
        number++;
    }

    @FormatMethod
    private Delivery refused(@CompileTimeConstant @FormatString String pattern, int most) {
        return Delivery.refused(number, null, Rule.CONTENT_TOO_LARGE.because(pattern, most));
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
