package com.f2x.neurohub.inbound.event;

/** How far a raw event is. */
enum EventStatus {
    /** It waits, for the first attempt or for another. */
    PENDING,
    /** A worker has it. */
    PROCESSING,
    /** It is done. */
    PROCESSED,
    /** It was given up, until somebody has it processed again. */
    ERROR
}
