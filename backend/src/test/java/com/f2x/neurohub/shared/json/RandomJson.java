package com.f2x.neurohub.shared.json;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes JSON of what is easily mistaken for its punctuation. */
final class RandomJson {

    private static final int DEEPEST = 4;
    private static final List<String> PIECES = List.of(
            " ",
            "  ",
            ",",
            ": ",
            ", ",
            "{",
            "}",
            "[",
            "]",
            "\\\"",
            "\\\\",
            "\\n",
            "\\t",
            "\\u0001",
            "\\u00e9",
            "\\/",
            "\\ud83d\\ude00",
            "'",
            "a",
            "측정",
            "é",
            "😀",
            "null");
    private static final List<String> SCALARS = List.of(
            "0", "-0", "-0.0", "0.10", "1E400", "-1.5e-9", "1e2", "12345678901234567890.5", "true", "false", "null");

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    /** An object, array or scalar, printed with blanks in odd places. */
    String document() {
        return value(0);
    }

    private String value(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 4 : 2)) {
            case 0 -> oneOf(SCALARS);
            case 1 -> text();
            case 2 -> "[" + joined(() -> value(depth + 1)) + "]";
            default -> "{" + joined(() -> text() + blanks() + ":" + value(depth + 1)) + "}";
        };
    }

    private String text() {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> oneOf(PIECES))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private String joined(Supplier<String> part) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> blanks() + part.get() + blanks())
                .collect(Collectors.joining(","));
    }

    private String blanks() {
        return " ".repeat(random.nextInt(3));
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
