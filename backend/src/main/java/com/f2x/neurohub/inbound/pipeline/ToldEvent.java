package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.json.EventMembers;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event tells.
 *
 * @param id under which it is kept
 * @param members the object that was received
 * @param at when it happened or, where nobody said, when it came
 * @param timed whether somebody said
 * @param caller the machine that brought it
 */
record ToldEvent(long id, ObjectNode members, Instant at, boolean timed, Caller caller) {

    private static final List<String> TIMES = List.of("occurred_at", "event_time", "timestamp");
    private static final List<String> ENDS = List.of("started_at", "completed_at");

    /** The first of the members that says something; null if none does. */
    @Nullable
    String text(String... names) {
        return EventMembers.text(members, List.of(names));
    }

    /** The same, which has to be there. */
    String required(String... names) {
        String told = text(names);
        if (told == null) {
            throw Rule.MISSING_CONTENT.at(names[0], "must not be blank");
        }
        return told;
    }

    /** The same, no longer than can be kept. */
    @Nullable
    String bounded(int longest, String... names) {
        String told = text(names);
        return told == null || told.length() <= longest ? told : told.substring(0, longest);
    }

    /** The members with a time in any case: what nobody said a time of happened when it came. */
    ObjectNode membersWithTime() {
        if (timed || EventMembers.text(members, ENDS) != null) {
            return members;
        }
        ObjectNode told = members.deepCopy();
        told.remove(TIMES);
        told.put("event_time", at.toString());
        return told;
    }
}
