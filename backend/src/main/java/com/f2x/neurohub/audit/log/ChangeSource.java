package com.f2x.neurohub.audit.log;

/** Who wrote. */
enum ChangeSource {

    /** The application: a request or a job of it. */
    APPLICATION,

    /** Somebody who spoke to the database himself. */
    DIRECT
}
