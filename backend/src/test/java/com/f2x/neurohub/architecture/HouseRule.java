package com.f2x.neurohub.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule about the application's classes.
 *
 * @param name the rule in a few words
 * @param rule finds the classes that break it
 * @param offender a class that breaks it
 */
record HouseRule(String name, ArchRule rule, Class<?> offender) {

    @Override
    public String toString() {
        return name;
    }
}
