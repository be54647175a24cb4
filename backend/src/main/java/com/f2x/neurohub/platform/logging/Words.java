package com.f2x.neurohub.platform.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds which of many words a text has, in whatever case. It goes over the text once, which costs far less than to
 * match patterns that cannot match.
 */
final class Words {

    private static final int ASCII = 128;

    private final List<List<Word>> byFirst =
            Stream.<List<Word>>generate(ArrayList::new).limit(ASCII).toList();

    private record Word(String small, int group) {}

    /** Makes groups of words known, at most 31. Words have ASCII characters only. */
    Words(List<List<String>> groups) {
        for (int group = 0; group < groups.size(); group++) {
            for (String letters : groups.get(group)) {
                String small = letters.toLowerCase(Locale.ROOT);
                byFirst.get(small.charAt(0)).add(new Word(small, 1 << group));
            }
        }
    }

    /** Returns the groups of which a text has a word: for each group a bit, for the first one the lowest. */
    int groupsIn(String text) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char first = small(text.charAt(i));
            if (first < ASCII) {
                found |= groupsAt(i, text, byFirst.get(first));
            }
        }
        return found;
    }

    private static int groupsAt(int start, String text, List<Word> words) {
        int found = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (isAt(start, text, word.small())) {
                found |= word.group();
            }
        }
        return found;
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
