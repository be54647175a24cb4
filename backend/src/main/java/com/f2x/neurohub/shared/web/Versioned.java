package com.f2x.neurohub.shared.web;

/** A view of a resource that people edit. */
public interface Versioned {

    /** The version that its entity tag carries. */
    int version();
}
