package com.f2x.neurohub.execution.validation;

import java.util.List;

/**
 * What looks wrong and is not.
 *
 * @param name what is special about the request
 * @param members the members that make it so, as name, JSON, name, JSON
 */
record Accepted(String name, List<String> members) {

    static Accepted of(String name, String... members) {
        return new Accepted(name, List.of(members));
    }

    @Override
    public String toString() {
        return name;
    }
}
