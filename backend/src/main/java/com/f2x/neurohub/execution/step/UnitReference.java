package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.web.Texts;

/**
 * What a client calls a unit: its WIP id, its number or its serial number, in any case; people write serial numbers in
 * groups with hyphens.
 *
 * @param text the reference in capitals without surrounding blanks
 */
public record UnitReference(String text) {

    private static final String WIP_ID = "WIP-";
    private static final int DIGITS_OF_AN_ID = 18;

    public UnitReference {
        text = Texts.code(text);
        if (!text.startsWith(WIP_ID) && !text.isEmpty() && Character.isLetter(text.charAt(0))) {
            text = text.replace("-", "");
        }
    }

    boolean isWipId() {
        return text.startsWith(WIP_ID);
    }

    boolean isNumber() {
        return !text.isEmpty()
                && text.length() <= DIGITS_OF_AN_ID
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
