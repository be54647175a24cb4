package com.f2x.neurohub.platform.logging;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Takes secrets out of texts: what stands behind a name that secrets have, and what looks like a secret of this
 * product. Repetitions are bounded or possessive, so that its time grows with the length of the text only.
 */
public final class Redaction {

    private static final String MASK = "***";

    /** What names of secrets have in them, in whatever case. */
    private static final List<String> NAMES = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "api-key",
            "api_key",
            "credential",
            "signature",
            "authorization",
            "cookie");

    private static final List<String> HEADERS = List.of("authorization", "cookie", "signature");
    private static final List<String> SCHEMES = List.of("bearer", "basic");
    private static final List<String> DIGESTS =
            IntStream.rangeClosed(0, 9).mapToObj(version -> "v" + version + "=").toList();

    /** One after the other. */
    static final List<Rule> RULES = List.of(
            // Headers: all of the line, whatever parts it has.
            rule(HEADERS, "(?i)(" + anyOf(HEADERS) + ")([\"']?\\s{0,4}[:=]\\s{0,4}[\"'\\[]{0,2}+)[^\\r\\n\"'\\]}]++"),
            rule(
                    NAMES,
                    "(?i)(" + anyOf(NAMES) + ")([\\w-]{0,40}+\\\\?[\"']?\\)?(?:\\s{0,4}[:=]\\s{0,4}|\\s{1,4}(?=')))"
                            + value()),
            rule(SCHEMES, "(?i)\\b(" + anyOf(SCHEMES) + ")(\\s{1,4})[A-Za-z0-9._~+/=-]{8,}+"),
            rule(List.of("://"), "(://)()[^/\\s:@\"]{1,200}:[^/\\s@\"]{1,200}@", "@"),
            // Of a key its public name stays, by which people tell keys apart.
            rule(List.of("nhk_"), "\\b(nhk_[A-Za-z0-9_-]{8})()[A-Za-z0-9+/=_-]++"),
            rule(List.of("nh", "whsec_"), "\\b(nh[a-jl-z]_|whsec_)()[A-Za-z0-9+/=_-]{8,}+"),
            rule(DIGESTS, "\\b(v\\d=)()[0-9a-fA-F]{16,}+"),
            rule(List.of("eyJ"), "\\b(eyJ)()[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]*+)?"));

    /** 256 random bits as text, such as a refresh token. */
    static final Pattern RANDOM = Pattern.compile(
            "(?<![A-Za-z0-9_-])(?=[A-Za-z_-]{0,42}\\d)(?=[a-z0-9_-]{0,42}[A-Z])(?=[A-Z0-9_-]{0,42}[a-z])"
                    + "[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    private static final int RANDOM_LENGTH = 43;
    private static final Words ANY =
            new Words(RULES.stream().flatMap(rule -> rule.words().all()).toList());
    private static final Words NAME = new Words(NAMES);

    private Redaction() {}

    /**
     * What is taken out.
     *
     * @param words with one of which it begins
     * @param pattern of it; the first two groups of it stay
     * @param tail stands behind it and stays, too
     */
    record Rule(Words words, Pattern pattern, String tail) {

        /** Tries the pattern where there is a word, and nowhere else. */
        String applyTo(String text) {
            int at = words.nextIn(text, 0);
            if (at < 0) {
                return text;
            }
            Matcher match = pattern.matcher(text).useTransparentBounds(true);
            StringBuilder left = new StringBuilder(text.length());
            int copied = 0;
            while (at >= 0) {
                int next = at + 1;
                if (match.region(at, text.length()).lookingAt()) {
                    left.append(text, copied, match.end(2)).append(MASK).append(tail);
                    copied = match.end();
                    next = copied;
                }
                at = words.nextIn(text, next);
            }
            return left.append(text, copied, text.length()).toString();
        }
    }

    /** Returns a text without its secrets. */
    public static String of(String text) {
        String left = text;
        if (ANY.areIn(text)) {
            for (Rule rule : RULES) {
                left = rule.applyTo(left);
            }
        }
        return mayBeRandom(left) ? RANDOM.matcher(left).replaceAll(MASK) : left;
    }

    /** Returns the value of a member without its secrets: nothing of it, if the member's name is one of a secret. */
    static String of(String name, String value) {
        return NAME.areIn(name) ? MASK : of(value);
    }

    /**
     * Whether anything is as long as that. Of each length it looks at the last character first: mostly a few are
     * enough.
     */
    private static boolean mayBeRandom(String text) {
        int start = 0;
        while (start + RANDOM_LENGTH <= text.length()) {
            int i = start + RANDOM_LENGTH - 1;
            while (i >= start && isOfToken(text.charAt(i))) {
                i--;
            }
            if (i < start) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }

    private static boolean isOfToken(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || sign == '_'
                || sign == '-';
    }

    private static Rule rule(List<String> words, String pattern) {
        return rule(words, pattern, "");
    }

    private static Rule rule(List<String> words, String pattern, String tail) {
        return new Rule(new Words(words), Pattern.compile(pattern), tail);
    }

    private static String anyOf(List<String> words) {
        return String.join("|", words);
    }

    /** In quotes (which a text in quotes escapes), in brackets, or up to the next sign that ends a value. */
    private static String value() {
        return "(?:\\\\\"[^\"]*+|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,200}+|'[^']*+|\\[[^\\]]*+|\\{[^}]*+"
                + "|[^\\s,;&)\\]}\"']++)";
    }
}
