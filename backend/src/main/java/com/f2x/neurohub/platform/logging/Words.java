package com.f2x.neurohub.platform.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds words in texts, in whatever case, for far less than a pattern takes that has all of them. */
final class Words {

    private static final int ASCII = 128;

    private final List<List<String>> byFirst =
            Stream.<List<String>>generate(ArrayList::new).limit(ASCII).toList();

    /** @param words of ASCII characters */
    Words(List<String> words) {
        for (String word : words) {
            String small = word.toLowerCase(Locale.ROOT);
            byFirst.get(small.charAt(0)).add(small);
        }
    }

    Stream<String> all() {
        return byFirst.stream().flatMap(List::stream);
    }

    boolean areIn(String text) {
        return nextIn(text, 0) >= 0;
    }

    /** Returns where the first of the words begins that begin there or later, -1 if none does. */
    int nextIn(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char first = small(text.charAt(i));
            if (first < ASCII && isOneAt(i, text, byFirst.get(first))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOneAt(int start, String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isAt(start, text, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(int start, String text, String word) {
        if (start + word.length() > text.length()) {
            return false;
        }
        int i = 1;
        while (i < word.length() && small(text.charAt(start + i)) == word.charAt(i)) {
            i++;
        }
        return i == word.length();
    }

    /** As patterns ignore case: no letters but those of ASCII are alike. */
    private static char small(char sign) {
        return sign >= 'A' && sign <= 'Z' ? (char) (sign + 'a' - 'A') : sign;
    }
}
