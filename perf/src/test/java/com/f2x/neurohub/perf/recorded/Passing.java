package com.f2x.neurohub.perf.recorded;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs from one run to the next: secrets, the present, the order of sets, and where the server listens. In
 * answers a name takes the place of each; requests use the names for what was last answered.
 */
final class Passing {

    private static final Pattern MEMBER = Pattern.compile(
            "\"(access_token|refresh_token|ticket|key|uptime_seconds|waited_ms|age_seconds|transaction_id|database_user)\":"
                    + "(\"[^\"]*\"|\\d+)");
    private static final Pattern FIGURE = Pattern.compile(
            "\"(total_\\w+|\\w+_tasks|error_rate|\\w+_response_time_ms|errors_by_type)\":([\\d.]+|\\{[^}]*})");
    private static final Pattern BATCH = Pattern.compile("BATCH_\\d{8}_\\d{6}_[0-9a-f]{8}");
    private static final Pattern KEY_PREFIX = Pattern.compile("nhk_[A-Za-z0-9_-]{8}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|\\+00:00)");
    private static final Pattern PUBLIC_KEY =
            Pattern.compile("-----BEGIN PUBLIC KEY-----.*-----END PUBLIC KEY-----", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("\"date\":\"(\\d{4}-\\d\\d-\\d\\d)\"");
    private static final Pattern CURSOR = Pattern.compile("(?<=[?&]cursor=)[^&>]+");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(now)?([-+]\\d+|\\w+)}");
    private static final Duration RECENT = Duration.ofDays(3);

    private final String origin;
    private final Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
    private final Map<String, String> known = new HashMap<>();

    Passing(String origin) {
        this.origin = origin;
    }

    /** Puts what is known in the place of {@code ${name}}, and a time in that of {@code ${now-60}}, in seconds. */
    String resolve(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(value(reference)));
    }

    private String value(MatchResult reference) {
        if (reference.group(1) != null) {
            return now.plusSeconds(Long.parseLong(reference.group(2))).toString();
        }
        String value = known.get(reference.group(2));
        if (value == null) {
            throw new IllegalArgumentException("Nothing was answered for " + reference.group());
        }
        return value;
    }

    String header(String name, String value) {
        if (name.equals("allow")) {
            return Stream.of(value.split(", ")).sorted().collect(Collectors.joining(", "));
        }
        Matcher next = NEXT.matcher(value);
        if (next.find()) {
            known.put("next", next.group(1).replace(origin, ""));
        }
        return CURSOR.matcher(value.replace(origin, "<origin>")).replaceAll("<cursor>");
    }

    String body(String text) {
        String named = MEMBER.matcher(text.replace(origin, "<origin>")).replaceAll(this::named);
        String still = text.contains("\"error_rate\"") ? FIGURE.matcher(named).replaceAll(Passing::still) : named;
        String unsigned = PUBLIC_KEY.matcher(still).replaceAll("<public key>");
        String unkeyed = KEY_PREFIX.matcher(unsigned).replaceAll("nhk_<prefix>");
        String unbatched = BATCH.matcher(unkeyed).replaceAll("BATCH_<now>");
        String timeless = TIME.matcher(unbatched)
                .replaceAll(time -> isRecent(Instant.parse(time.group())) ? "<now>" : time.group());
        return DAY.matcher(timeless)
                .replaceAll(day ->
                        isRecent(Instant.parse(day.group(1) + "T00:00:00Z")) ? "\"date\":\"<day>\"" : day.group());
    }

    private String named(MatchResult member) {
        String value = member.group(2);
        boolean quoted = value.startsWith("\"");
        known.put(member.group(1), quoted ? value.substring(1, value.length() - 1) : value);
        return Matcher.quoteReplacement(
                (quoted ? "\"%s\":\"<%s>\"" : "\"%s\":<%s>").formatted(member.group(1), member.group(1)));
    }

    /** The figures of a process: of each only that it is there. */
    private static String still(MatchResult figure) {
        return "\"%s\":%s".formatted(figure.group(1), figure.group(2).startsWith("{") ? "{}" : "0");
    }

    private boolean isRecent(Instant time) {
        return Duration.between(time, now).abs().compareTo(RECENT) < 0;
    }
}
