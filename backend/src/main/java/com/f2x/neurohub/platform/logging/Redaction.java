package com.f2x.neurohub.platform.logging;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of texts: what stands behind a name that secrets have, and what looks like a secret of this
 * product. Repetitions are bounded or possessive, so that its time grows with the length of the text only.
 */
public final class Redaction {

    private static final String MASK = "***";
    private static final String NAMES =
            "passw(?:or)?d|passphrase|secret|token|api[-_]?key|credential|signature|authorization|cookie";
    private static final Pattern NAME = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);

    private static final List<Rule> RULES = List.of(
            // Headers: all of the line, whatever parts it has.
            rule("(?i)(authorization|cookie|signature)([\"']?\\s{0,4}[:=]\\s{0,4}[\"'\\[]{0,2}+)[^\\r\\n\"'\\]}]++"),
            rule("(?i)(" + NAMES + ")([\\w-]{0,40}+\\\\?[\"']?\\)?(?:\\s{0,4}[:=]\\s{0,4}|\\s{1,4}(?=')))" + value()),
            rule("(?i)\\b(bearer|basic)(\\s{1,4})[A-Za-z0-9._~+/=-]{8,}+"),
            rule("(://)()[^/\\s:@\"]{1,200}:[^/\\s@\"]{1,200}@", "@"),
            // Of a key its public name stays, by which people tell keys apart.
            rule("\\b(nhk_[A-Za-z0-9_-]{8})()[A-Za-z0-9+/=_-]++"),
            rule("\\b(nh[a-jl-z]_|whsec_)()[A-Za-z0-9+/=_-]{8,}+"),
            rule("\\b(v\\d=)()[0-9a-fA-F]{16,}+"),
            rule("\\b(eyJ)()[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]*+)?"),
            // 256 random bits as text, such as a refresh token.
            rule("(?<![A-Za-z0-9_-])()()(?=[A-Za-z_-]{0,42}\\d)(?=[a-z0-9_-]{0,42}[A-Z])(?=[A-Z0-9_-]{0,42}[a-z])"
                    + "[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])"));

    private Redaction() {}

    private record Rule(Pattern pattern, String replacement) {}

    /** Returns a text without its secrets. */
    public static String of(String text) {
        String left = text;
        for (Rule rule : RULES) {
            left = rule.pattern().matcher(left).replaceAll(rule.replacement());
        }
        return left;
    }

    /** Returns the value of a member without its secrets: nothing of it, if the member's name is one of a secret. */
    static String of(String name, String value) {
        return NAME.matcher(name).find() ? MASK : of(value);
    }

    private static Rule rule(String pattern) {
        return rule(pattern, "");
    }

    private static Rule rule(String pattern, String tail) {
        return new Rule(Pattern.compile(pattern), "$1$2" + MASK + tail);
    }

    /** In quotes (which a text in quotes escapes), in brackets, or up to the next sign that ends a value. */
    private static String value() {
        return "(?:\\\\\"[^\"]*+|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,200}+|'[^']*+|\\[[^\\]]*+|\\{[^}]*+"
                + "|[^\\s,;&)\\]}\"']++)";
    }
}
