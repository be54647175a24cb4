package com.f2x.neurohub.shared.fetch;

/** How much of an aggregate a request reads; parameter {@code fetch}, in any case. */
public enum FetchLevel {
    /** The row's own columns. */
    MINIMAL,
    /** And the to-one relations a person needs to read the row. */
    STANDARD,
    /** And its collections. */
    FULL;

    /** Whether this level reads what the other one reads. */
    public boolean includes(FetchLevel other) {
        return compareTo(other) >= 0;
    }
}
