package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.outbound.event.Topic;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What a client wants to be told.
 *
 * @param topics which events
 * @param after the last event it has; null if it wants what happens from now on
 */
record Wanted(Set<String> topics, @Nullable Long after) {

    private static final Set<String> ALL =
            Arrays.stream(Topic.values()).map(Topic::wireName).collect(Collectors.toCollection(TreeSet::new));
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

    /**
     * Reads what a request asks for.
     *
     * @param topics topics with commas between them; all if there are none
     * @param header the last event, as a browser tells it that connects again by itself
     * @param parameter the same of a client that opens a new stream
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if a topic is unknown, or an event no number
     */
    static Wanted of(@Nullable String topics, @Nullable String header, @Nullable String parameter) {
        return new Wanted(topics(topics), after(StringUtils.hasText(header) ? header : parameter));
    }

    private static Set<String> topics(@Nullable String text) {
        Set<String> wanted = StringUtils.commaDelimitedListToSet(text).stream()
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.toSet());
        if (!ALL.containsAll(wanted)) {
            throw Rule.INVALID_CONTENT.at("topics", "must be one of %s", String.join(", ", ALL));
        }
        return wanted.isEmpty() ? ALL : wanted;
    }

    private static @Nullable Long after(@Nullable String text) {
        if (!StringUtils.hasText(text)) {
            return null;
        }
        try {
            if (NUMBER.matcher(text.strip()).matches()) {
                return Long.valueOf(text.strip());
            }
        } catch (NumberFormatException e) {
            // Longer than any event's.
        }
        throw Rule.INVALID_CONTENT.at("last_event_id", "must be the id of an event of this feed");
    }
}
