package com.f2x.neurohub.product.route;

/** The form of route codes. */
final class RouteCodes {

    static final String PATTERN = "[A-Z0-9_-]+";
    static final String MESSAGE = "must be letters, digits, hyphens and underscores, such as PSA-REPAIR";

    private RouteCodes() {}
}
