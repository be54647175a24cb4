package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.json.JsonFaults;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.text.StorableText;
import com.f2x.neurohub.shared.time.TimeText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads an event as far as it takes to keep it: whatever is a JSON object that the database can hold is kept, however
 * little sense it makes. What it means is found out later.
 */
final class EventReader {

    /** The most bytes of an event, and of many that are sent together. */
    static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 32;
    private static final List<String> KEYS = List.of("dedupe_key", "event_id");
    private static final List<String> TIMES = List.of("event_time", "timestamp", "occurred_at");

    private final JsonParser json;
    private final Map<String, String> members = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private EventReader(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads an event.
     *
     * @param text the JSON, whole
     * @throws com.f2x.neurohub.shared.problem.ProblemException 400 if it is no JSON, 422 if it is no event or cannot be
     *     kept
     */
    static ReceivedEvent read(String text) {
        return of(text).received(text);
    }

    /** The names of the members of an event, read in the same way. */
    static Set<String> names(String text) {
        return of(text).names;
    }

    private static EventReader of(String text) {
        try (JsonParser json = EventJson.parser(text)) {
            EventReader reader = new EventReader(json);
            json.nextToken();
            reader.readValue();
            if (json.nextToken() != null) {
                throw Rule.MALFORMED_JSON.because("The event is followed by something else");
            }
            return reader;
        } catch (StreamConstraintsException e) {
            throw tooDeep("event");
        } catch (JacksonException e) {
            throw JsonFaults.ofBody(e);
        }
    }

    /** Reads the value that the parser is at, and leaves it at its end. */
    private void readValue() {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw Rule.INVALID_CONTENT.at("event", "must be a JSON object");
        }
        int depth = 1;
        int tokens = 0;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            tokens++;
            if (token == null) {
                throw Rule.MALFORMED_JSON.because("The event breaks off");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth > DEEPEST) {
                throw tooDeep(EventJson.path(json));
            }
            check(token);
            if (depth == 1) {
                note(token);
            }
        }
        if (tokens == 1) {
            throw Rule.INVALID_CONTENT.at("event", "must not be empty");
        }
    }

    /** Only texts and numbers name something: null and false are said of many events. */
    private void note(JsonToken token) {
        if (token == JsonToken.PROPERTY_NAME) {
            names.add(json.currentName());
        } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            members.put(json.currentName(), json.getString());
        }
    }

    private void check(JsonToken token) {
        Words flaw = null;
        if (token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING) {
            flaw = StorableText.flaw(json.getString());
        } else if (token.isNumeric() && !EventJson.isStorable(json.getString())) {
            flaw = Words.of("must be a number that can be stored");
        }
        if (flaw != null) {
            throw Rule.INVALID_CONTENT.at(EventJson.path(json), flaw);
        }
    }

    /**
     * What names an event by itself, or says when it happened, is the same event when it comes again. Without either a
     * gateway may well say the same twice: that a machine lives, or that it stands again.
     */
    private ReceivedEvent received(String text) {
        String hash = ReceivedEvent.hash(text);
        String named = first(KEYS);
        String key = named == null && tellsTime() ? "sha256:" + hash : named;
        return new ReceivedEvent(text, hash, key);
    }

    private @Nullable String first(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(members.get(name)))
                .filter(told -> !told.isBlank())
                .findFirst()
                .orElse(null);
    }

    private boolean tellsTime() {
        String time = first(TIMES);
        try {
            return time != null && TimeText.instant(time) != null;
        } catch (Unfit e) {
            return false;
        }
    }

    private static RuntimeException tooDeep(String field) {
        return Rule.INVALID_CONTENT.at(field, "must not be nested more than %d deep", DEEPEST);
    }
}
