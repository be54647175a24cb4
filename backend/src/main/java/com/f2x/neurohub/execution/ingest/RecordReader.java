package com.f2x.neurohub.execution.ingest;

import java.io.IOException;

/** Reads the records of a body one after the other. */
interface RecordReader {

    /** The longest a record may be, in bytes. */
    int LONGEST_RECORD = 1024 * 1024;

    /** Reads all records into a queue; one that cannot be read is delivered as refused. */
    void readInto(DeliveryQueue queue) throws IOException, InterruptedException;
}
