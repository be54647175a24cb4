package com.f2x.neurohub.label.job;

/** What has become of a label that is to be printed. */
enum PrintStatus {
    /** It waits for its printer. */
    WAITING,
    /** It is on its way. */
    SENDING,
    /** The printer took it. */
    PRINTED,
    /** The printer has it, as far as the network can tell, but did not say so. Nobody sends it again by himself. */
    UNCONFIRMED,
    /** It cannot be drawn. */
    FAILED,
    /** A manager took it out of the queue, or nobody wanted it. */
    CANCELLED
}
