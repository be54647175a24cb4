package com.f2x.neurohub.shared.text;

import com.f2x.neurohub.shared.problem.Unfit;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The one spelling of a text. Unicode writes many characters in several ways, which look alike and differ in every
 * comparison: {@code é} is one character or two, a Korean syllable one or three.
 */
public final class NormalForm {

    private static final int END_OF_ASCII = 0x80;
    private static final int DELETE = 0x7F;

    private NormalForm() {}

    /**
     * Words, names and whatever else people read: composed (NFC), otherwise as they are; none where nothing can be
     * seen.
     */
    public static String words(String text) {
        if (isBelow(END_OF_ASCII, text)) {
            return text;
        }
        return key(text).isBlank() ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Words on one line, without blanks around.
     *
     * @throws Unfit if they have a line end or another control character within
     */
    static String line(String text) {
        String line = text.strip();
        line.codePoints().filter(NormalForm::endsLine).findFirst().ifPresent(NormalForm::refuse);
        return words(line);
    }

    /**
     * A code, mark or number: composed with wide, narrow and other variants of a character made one (NFKC), without
     * blanks and separators around, and without anything that cannot be seen.
     *
     * @throws Unfit if it has invisible characters within
     */
    public static String code(String text) {
        String code = compatible(text).strip();
        code.codePoints().filter(NormalForm::isInvisible).findFirst().ifPresent(NormalForm::refuse);
        return code;
    }

    /**
     * What a name is compared by where whoever wrote it may have used other variants of its characters: a code in small
     * letters, without anything that cannot be seen.
     */
    public static String key(String text) {
        if (isKey(text)) {
            return text;
        }
        String key = compatible(text).strip().toLowerCase(Locale.ROOT);
        return key.codePoints().noneMatch(NormalForm::isInvisible) ? key : visible(key);
    }

    /** Whether it is spelt so already, as nearly all names of machines are. */
    private static boolean isKey(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character <= ' ' || character >= DELETE || (character >= 'A' && character <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String compatible(String text) {
        return isBelow(END_OF_ASCII, text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(character -> !isInvisible(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBelow(int end, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= end) {
                return false;
            }
        }
        return true;
    }

    private static void refuse(int character) {
        throw Unfit.because("must not contain the invisible character U+%04X", character);
    }

    private static boolean endsLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Whether nothing is seen where the character stands; an ordinary blank is seen by what it parts. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> endsLine(character) || isFiller(character);
        };
    }

    /** Letters and marks that have no shape: what Unicode calls default ignorable, beyond the format characters. */
    private static boolean isFiller(int character) {
        return character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x17B4
                || character == 0x17B5
                || (character >= 0x180B && character <= 0x180F)
                || character == 0x2800
                || character == 0x3164
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == 0xFFA0
                || (character >= 0xE0000 && character <= 0xE0FFF);
    }
}
