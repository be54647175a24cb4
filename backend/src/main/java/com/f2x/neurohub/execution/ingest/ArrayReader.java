package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.json.JsonFaults;
import com.f2x.neurohub.shared.problem.Rule;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON array of records; at broken JSON the body ends, everything before it is taken. */
final class ArrayReader implements RecordReader {

    /** How far the parser may have read beyond the record it is at. */
    private static final int READ_AHEAD = 64 * 1024;

    private final Metered body;
    private final JsonMapper mapper;
    private final ObjectReader records;
    private final RecordParser parser;

    ArrayReader(InputStream body, JsonMapper mapper, RecordParser parser) {
        this.body = new Metered(body);
        this.mapper = mapper;
        this.records = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.parser = parser;
    }

    @Override
    public void readInto(DeliveryQueue queue) throws IOException, InterruptedException {
        long place = 1;
        try (JsonParser json = mapper.createParser(body)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                queue.put(Delivery.refused(1, null, Rule.INVALID_CONTENT.because("The body must be a JSON array")));
                return;
            }
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token == null) {
                    queue.put(Delivery.refused(place, null, Rule.MALFORMED_JSON.because("The array breaks off")));
                    return;
                }
                long before = json.currentTokenLocation().getByteOffset();
                body.allow(LONGEST_RECORD + READ_AHEAD);
                JsonNode record = records.readTree(json);
                int length = (int) (json.currentLocation().getByteOffset() - before);
                queue.put(parser.deliver(place, record, length));
                place++;
            }
        } catch (JacksonIOException e) {
            if (!body.exceeded) {
                queue.put(Delivery.brokenOff(place, e));
                throw e.getCause();
            }
            queue.put(Delivery.refused(
                    place,
                    null,
                    Rule.CONTENT_TOO_LARGE.because("A record must not be longer than %s bytes", LONGEST_RECORD)));
        } catch (JacksonException e) {
            queue.put(Delivery.refused(place, null, JsonFaults.ofRecord(e)));
        }
    }

    /** A body that gives no more than allowed between two records. */
    private static final class Metered extends FilterInputStream {

        private long allowed = READ_AHEAD;
        private boolean exceeded;

        Metered(InputStream body) {
            super(body);
        }

        void allow(long bytes) {
            allowed = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            allowed -= Math.max(read, 0);
            if (allowed < 0) {
                exceeded = true;
                throw new IOException("The record is too long");
            }
            return read;
        }
    }
}
