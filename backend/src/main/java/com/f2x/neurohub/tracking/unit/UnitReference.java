package com.f2x.neurohub.tracking.unit;

import com.f2x.neurohub.shared.text.RowNumber;
import com.f2x.neurohub.shared.web.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client calls a unit: its WIP id or serial number, in any case, the customer's mark, or its row number; people
 * write serial numbers in groups with hyphens.
 *
 * @param mark the reference as it was sent, which may be the customer's mark
 * @param toSerial whether it is known that a serial is meant, so that a row number is the serial's
 */
public record UnitReference(String mark, boolean toSerial) {

    private static final String WIP_ID = "WIP-";
    private static final Pattern SERIAL_NUMBER = Pattern.compile("[A-Z]{2}\\d{2}[A-Z][A-Z0-9]{2}\\d{9,10}");

    public UnitReference {
        mark = Texts.trimmed(mark);
    }

    /** What a client calls a unit of whichever kind. */
    public UnitReference(String text) {
        this(text, false);
    }

    /** What a client calls a serial: its serial number or its row number. */
    public static UnitReference ofSerial(String text) {
        return new UnitReference(text, true);
    }

    /** Whether a text in capitals is, or may become, a WIP id or serial number, and so is no mark. */
    public static boolean isOurs(String label) {
        return label.startsWith(WIP_ID)
                || SERIAL_NUMBER.matcher(label.replace("-", "")).matches();
    }

    /** Whether it is, or may become, a label of ours. */
    boolean isOurs() {
        return isOurs(text());
    }

    /** Whether both are labels of ours, and of different units. */
    public boolean contradicts(UnitReference other) {
        return isOurs() && other.isOurs() && !unit().equals(other.unit());
    }

    /** What a unit's WIP id and its serial number have in common. */
    private String unit() {
        String label = text();
        return (label.startsWith(WIP_ID) ? label.substring(WIP_ID.length()) : label).replace("-", "");
    }

    /** The reference as our own labels are written: in capitals, a serial number without hyphens. */
    public String text() {
        String text = Texts.code(mark);
        boolean serialNumber = !text.isEmpty() && Character.isLetter(text.charAt(0));
        return serialNumber && (toSerial || !text.startsWith(WIP_ID)) ? text.replace("-", "") : text;
    }

    /** Whether it can only be a WIP id: no mark begins like one. */
    public boolean isWipId() {
        return !toSerial && text().startsWith(WIP_ID);
    }

    /** Whether it is no number or label, but a word that somebody takes for one. */
    boolean isWord() {
        return !isWipId() && mark.chars().noneMatch(Character::isDigit);
    }

    /** The row number that it is, if no label is like it; null if it cannot be one. */
    public @Nullable Long number() {
        return RowNumber.of(mark);
    }
}
