package com.f2x.neurohub.tracking.unit;

import com.f2x.neurohub.shared.web.Texts;

/**
 * What a client calls a unit: its WIP id, its number or its serial number, in any case; people write serial numbers in
 * groups with hyphens.
 *
 * @param text the reference in capitals without surrounding blanks
 * @param toSerial whether it is known that a serial is meant, so that a number is the serial's
 */
public record UnitReference(String text, boolean toSerial) {

    private static final String WIP_ID = "WIP-";
    private static final int DIGITS_OF_AN_ID = 18;

    public UnitReference {
        text = Texts.code(text);
        if ((toSerial || !text.startsWith(WIP_ID)) && !text.isEmpty() && Character.isLetter(text.charAt(0))) {
            text = text.replace("-", "");
        }
    }

    /** What a client calls a unit of whichever kind. */
    public UnitReference(String text) {
        this(text, false);
    }

    /** What a client calls a serial: its number or its serial number. */
    public static UnitReference ofSerial(String text) {
        return new UnitReference(text, true);
    }

    boolean isWipId() {
        return !toSerial && text.startsWith(WIP_ID);
    }

    boolean isNumber() {
        return !text.isEmpty()
                && text.length() <= DIGITS_OF_AN_ID
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
