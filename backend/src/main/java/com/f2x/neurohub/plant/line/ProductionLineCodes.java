package com.f2x.neurohub.plant.line;

/** The form of line codes; lot numbers depend on it. */
final class ProductionLineCodes {

    static final String PATTERN = "[A-Z]{2}[0-9]{2}";
    static final String MESSAGE = "must be two letters and two digits, such as KR01";

    private ProductionLineCodes() {}
}
