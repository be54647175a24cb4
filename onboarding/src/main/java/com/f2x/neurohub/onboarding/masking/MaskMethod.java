package com.f2x.neurohub.onboarding.masking;

/** What becomes of a value. NULL stays NULL with all of them. */
public enum MaskMethod {
    /** It stays. */
    KEEP,
    /** Equal values become equal pseudonyms within one run: rows can still be told apart and joined. */
    HASH,
    /** It becomes three asterisks. */
    REDACT,
    /** It becomes NULL. */
    BLANK
}
