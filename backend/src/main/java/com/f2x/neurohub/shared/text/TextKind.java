package com.f2x.neurohub.shared.text;

import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.problem.Words;

/** What the texts of requests are. */
public enum TextKind {

    /** Reasons, notes and secrets: what people write, on as many lines as they like. */
    WORDS,

    /** What a person or thing is called in the master data: words on one line. */
    LINE,

    /** What a person goes by: a user name or full name; it may have been scanned from a badge. */
    NAME,

    /** What something goes by, or is found by: a code, mark, number, version or id; it may have been scanned. */
    CODE,

    /** What a unit goes by: a WIP id, number, serial number or the customer's mark; of a GS1 label, its serial. */
    UNIT,

    /** What a lot goes by: its number or the customer's; of a GS1 label, its batch. */
    LOT;

    /**
     * Brings a text into the form in which it is compared and stored.
     *
     * @throws Unfit if it has none
     */
    public String read(String text) {
        Words flaw = StorableText.flaw(text);
        if (flaw != null) {
            throw new Unfit(flaw);
        }
        return switch (this) {
            case WORDS -> NormalForm.words(text);
            case LINE -> NormalForm.line(text);
            case NAME -> Scan.name(text);
            case CODE -> Scan.code(text);
            case UNIT -> Scan.unit(text);
            case LOT -> Scan.lot(text);
        };
    }
}
