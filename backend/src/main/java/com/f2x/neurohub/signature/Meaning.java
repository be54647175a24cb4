package com.f2x.neurohub.signature;

/** What a signature means. */
enum Meaning {
    /** The signer has made what is signed. */
    AUTHORSHIP,
    /** The signer has looked at it. */
    REVIEW,
    /** The signer agrees that it is done. */
    APPROVAL,
    /** The signer answers for it. */
    RESPONSIBILITY
}
