package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.json.JsonFaults;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.text.StorableText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads many events: a JSON array, an object whose {@code events} is one, or a line of NDJSON each. */
final class BulkReader {

    static final int MOST = 1000;

    private static final String EVENTS = "events";
    private static final int LONGEST_NAME = 100;

    private BulkReader() {}

    /**
     * One of many events.
     *
     * @param event what can be kept, null if it is refused
     * @param refusal why it is refused
     */
    record Item(@Nullable ReceivedEvent event, @Nullable ProblemException refusal) {

        private static Item of(String text) {
            try {
                return new Item(EventReader.read(text), null);
            } catch (ProblemException refusal) {
                return new Item(null, refusal);
            }
        }
    }

    /**
     * The events of a body.
     *
     * @param batchId what the sender calls them all, null if they have no name
     */
    record Bulk(@Nullable String batchId, List<Item> items) {}

    /**
     * Reads lines, of which empty ones are passed over.
     *
     * @throws ProblemException 422 if there is none, or too many
     */
    static Bulk lines(String body) {
        List<Item> items = body.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST + 1L)
                .map(Item::of)
                .toList();
        return fitting(null, items);
    }

    /**
     * Reads an array or an object with one.
     *
     * @throws ProblemException 400 if it is no JSON, 422 if it is neither, or has no events or too many
     */
    static Bulk array(String body) {
        try (JsonParser json = EventJson.parserOfMany(body)) {
            Bulk bulk = json.nextToken() == JsonToken.START_OBJECT
                    ? named(json, body)
                    : fitting(null, items(json, body, "body"));
            if (json.nextToken() != null) {
                throw Rule.MALFORMED_JSON.because("The events are followed by something else");
            }
            return bulk;
        } catch (JacksonException e) {
            throw JsonFaults.ofBody(e);
        }
    }

    private static Bulk named(JsonParser json, String body) {
        String batch = null;
        List<Item> items = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (EVENTS.equals(name) && items == null) {
                items = items(json, body, EVENTS);
            } else if (EVENTS.equals(name)) {
                throw Rule.INVALID_CONTENT.at(EVENTS, "must be given once");
            } else if ("batch_id".equals(name) && value == JsonToken.VALUE_STRING) {
                batch = json.getString();
            } else {
                json.skipChildren();
            }
        }
        if (items == null) {
            throw Rule.MISSING_CONTENT.at(EVENTS, "must not be null");
        }
        return fitting(batch, items);
    }

    private static List<Item> items(JsonParser json, String body, String field) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw Rule.INVALID_CONTENT.at(field, "must be a JSON array");
        }
        List<Item> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw Rule.MALFORMED_JSON.because("The array breaks off");
            }
            int begin = (int) json.currentTokenLocation().getCharOffset();
            json.skipChildren();
            json.finishToken();
            int end = (int) json.currentLocation().getCharOffset();
            if (items.size() <= MOST) {
                items.add(Item.of(body.substring(begin, end)));
            }
        }
        return items;
    }

    private static Bulk fitting(@Nullable String batch, List<Item> items) {
        if (items.isEmpty()) {
            throw Rule.MISSING_CONTENT.at(EVENTS, "must not be empty");
        }
        if (items.size() > MOST) {
            throw Rule.INVALID_CONTENT.at(EVENTS, "must not be more than %d", MOST);
        }
        Words flaw = batch == null ? null : StorableText.flaw(batch);
        if (flaw != null) {
            throw Rule.INVALID_CONTENT.at("batch_id", flaw);
        }
        return new Bulk(batch == null ? null : fitting(batch), items);
    }

    /** So much of a name as is kept, that it is found by what the answer calls it. */
    private static String fitting(String batch) {
        boolean fits = batch.codePointCount(0, batch.length()) <= LONGEST_NAME;
        return fits ? batch : batch.substring(0, batch.offsetByCodePoints(0, LONGEST_NAME));
    }
}
