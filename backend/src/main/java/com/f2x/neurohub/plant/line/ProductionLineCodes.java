package com.f2x.neurohub.plant.line;

/** The forms of what lines are called by people, and in the numbers of lots. */
final class ProductionLineCodes {

    static final String PATTERN = "[A-Z0-9]{1,50}";
    static final String MESSAGE = "must be 1 to 50 letters and digits, such as KR001";

    static final String SHORT_PATTERN = "[A-Z]{2}[0-9]{2}";
    static final String SHORT_MESSAGE = "must be two letters and two digits, such as KR01";

    private ProductionLineCodes() {}
}
