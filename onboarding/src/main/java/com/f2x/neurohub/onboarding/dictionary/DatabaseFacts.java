package com.f2x.neurohub.onboarding.dictionary;

/**
 * What the source says about itself.
 *
 * @param version the banner
 * @param currentUser as whom it is read
 * @param databaseTime its clock, as ISO 8601 without zone
 */
public record DatabaseFacts(String version, String currentUser, String databaseTime) {}
