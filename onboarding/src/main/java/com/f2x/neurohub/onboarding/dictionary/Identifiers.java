package com.f2x.neurohub.onboarding.dictionary;

/** Names on their way into SQL. Only names that the dictionary returned come here, never what somebody typed. */
public final class Identifiers {

    private Identifiers() {}

    /** Returns the name in quotes, so that it is a name whatever it holds. */
    public static String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("No database has such a name");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
