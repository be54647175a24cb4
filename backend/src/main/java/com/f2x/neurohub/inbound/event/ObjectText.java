package com.f2x.neurohub.inbound.event;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object to which members are added while what is there stays as it was written, numbers to the last digit. */
public final class ObjectText {

    private static final JsonMapper WRITER = new JsonMapper();

    private final String text;
    private final Set<String> names;

    private ObjectText(String text, Set<String> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Reads an object.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException if it is none that can be kept as an event
     */
    public static ObjectText read(byte[] body) {
        String text = EventJson.text(body);
        return new ObjectText(text, EventReader.names(text));
    }

    /** Whether it has a member. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** The object with more members; of those that it has the later word counts. */
    public String with(Map<String, String> members) {
        String open = text.substring(0, text.lastIndexOf('}'));
        String more = WRITER.writeValueAsString(members);
        return open + "," + more.substring(1);
    }
}
