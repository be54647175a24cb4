package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.problem.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as events are written in: anything that the database can hold, also what other doors refuse. */
final class EventJson {

    /** Deep enough that what is too deep is found by its depth, and so little that nothing else breaks. */
    private static final int DEEPEST = 500;

    /** What is too deep is refused by itself, and keeps no other out; passed over it takes no stack. */
    private static final int DEEPEST_OF_MANY = 100_000;

    private static final JsonFactory JSON = factory(DEEPEST);
    private static final JsonFactory JSON_OF_MANY = factory(DEEPEST_OF_MANY);

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+)(?:\\.(\\d+))?(?:[eE]([+-]?\\d+))?");
    private static final int LONGEST_EXPONENT = 9;
    private static final long MOST_DIGITS = 131_072;
    private static final long MOST_DECIMALS = 16_383;

    private EventJson() {}

    private static JsonFactory factory(int deepest) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxNumberLength(EventReader.LONGEST)
                        .maxStringLength(EventReader.LONGEST)
                        .maxNameLength(EventReader.LONGEST)
                        .build())
                .build();
    }

    /** Of an array of events, each of which is read by itself afterwards. */
    static JsonParser parserOfMany(String text) {
        return JSON_OF_MANY.createParser(ObjectReadContext.empty(), text);
    }

    static JsonParser parser(String text) {
        return JSON.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * Reads the text of a body.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 400 if it is no UTF-8, 413 if it is too long
     */
    static String text(byte[] body) {
        if (body.length > EventReader.LONGEST) {
            throw Rule.CONTENT_TOO_LARGE.because("Events must not have more than %d bytes", EventReader.LONGEST);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Rule.MALFORMED_JSON.because("The body has bytes that are not UTF-8. Send all text as UTF-8");
        }
    }

    /** Whether a number is within what PostgreSQL's {@code numeric} holds. */
    static boolean isStorable(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            return false;
        }
        String exponent = parts.group(3) == null ? "0" : parts.group(3);
        if (exponent.length() > LONGEST_EXPONENT) {
            return false;
        }
        long shift = Long.parseLong(exponent);
        long decimals = parts.group(2) == null ? 0 : parts.group(2).length();
        return parts.group(1).length() + shift <= MOST_DIGITS && decimals - shift <= MOST_DECIMALS;
    }

    /** Where a parser is, as fields are named: {@code readings[2].value}. */
    static String path(JsonParser json) {
        StringBuilder path = new StringBuilder();
        TokenStreamContext place = json.streamReadContext();
        for (TokenStreamContext at = place; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.hasCurrentName()) {
                boolean last = path.isEmpty() || path.charAt(0) == '[';
                path.insert(0, at.currentName() + (last ? "" : "."));
            }
        }
        return path.isEmpty() ? "event" : path.toString();
    }
}
