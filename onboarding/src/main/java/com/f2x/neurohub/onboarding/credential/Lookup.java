package com.f2x.neurohub.onboarding.credential;

/** What a source of credentials answers, if it answers: denied and failed are exceptions, never an absence. */
public sealed interface Lookup {

    /**
     * The source has it all.
     *
     * @param access what it has
     */
    record Found(SourceAccess access) implements Lookup {}

    /**
     * The source has nothing.
     *
     * @param reason why, for people
     * @param placeholders whether it was prepared but never filled in
     */
    record Absent(String reason, boolean placeholders) implements Lookup {}
}
