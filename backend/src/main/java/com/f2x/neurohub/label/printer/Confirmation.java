package com.f2x.neurohub.label.printer;

/** How it is known that a printer took a label. */
public enum Confirmation {
    /** It has received all of it and closes the connection. */
    CLOSE,
    /** It has read all of it and then answers the question for its status ({@code ~HS}), as printers by Zebra do. */
    STATUS
}
