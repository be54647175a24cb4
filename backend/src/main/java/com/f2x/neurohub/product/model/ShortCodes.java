package com.f2x.neurohub.product.model;

import com.f2x.neurohub.shared.problem.Rule;
import java.util.Locale;

/** The three characters that stand for a model in lot numbers. */
final class ShortCodes {

    static final String PATTERN = "[A-Z][A-Z0-9]{2}";
    static final String MESSAGE = "must be a letter and two letters or digits, such as PSA";

    private static final int LENGTH = 3;

    private ShortCodes() {}

    /**
     * Derives the short code of a model: the first letter of its code and the two letters or digits that follow.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if the model code does not hold that many
     */
    static String derive(String modelCode) {
        String lettersAndDigits = modelCode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String fromLetter = lettersAndDigits.replaceFirst("^[0-9]+", "");
        if (fromLetter.length() < LENGTH) {
            throw Rule.INVALID_CONTENT.at("short_code", "cannot be derived from model code %s: give one", modelCode);
        }
        return fromLetter.substring(0, LENGTH);
    }
}
