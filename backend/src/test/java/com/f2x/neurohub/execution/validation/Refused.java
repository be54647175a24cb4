package com.f2x.neurohub.execution.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with a request and how it is refused.
 *
 * @param name what is wrong
 * @param members the members that make it wrong, as name, JSON, name, JSON
 * @param kind status, error code and rule
 * @param field the field that is blamed, empty if none
 * @param message what the refusal says, at least
 */
record Refused(String name, List<String> members, Kind kind, String field, String message) {

    /** Status, error code and rule, which always come together. */
    enum Kind {
        INVALID_CONTENT(422, "VAL_001"),
        MISSING_CONTENT(422, "VAL_002"),
        MALFORMED_JSON(400, "VAL_003"),
        FAIL_NEEDS_DEFECTS(422, "VAL_004"),
        PASS_FORBIDS_DEFECTS(422, "VAL_004"),
        VERDICT_MISMATCH(422, "VAL_004"),
        EVENT_TIME(422, "VAL_004"),
        STEP_NOT_STARTED(422, "VAL_004"),
        STEP_NOT_ON_ROUTE(422, "VAL_005"),
        DATA_LEVEL(422, "VAL_006"),
        PREVIOUS_STEP_NOT_PASSED(422, "VAL_005"),
        LOT_NOT_FOUND(404, "RES_002"),
        WIP_ITEM_NOT_FOUND(404, "RES_002"),
        PROCESS_NOT_FOUND(404, "RES_004"),
        STEP_ALREADY_COMPLETED(409, "CONF_003");

        private final int status;
        private final String errorCode;

        Kind(int status, String errorCode) {
            this.status = status;
            this.errorCode = errorCode;
        }
    }

    static Refused of(String name, Kind kind, String field, String message, String... members) {
        return new Refused(name, List.of(members), kind, field, message);
    }

    /** Checks a problem document, or the problem of a receipt. */
    void check(JsonNode problem) {
        assertThat(problem.path("rule").asString()).as(problem.toString()).isEqualTo(kind.name());
        assertThat(problem.path("status").asInt()).as(problem.toString()).isEqualTo(kind.status);
        assertThat(problem.path("error_code").asString()).isEqualTo(kind.errorCode);
        assertThat(problem.at("/details/0/field").asString())
                .as(problem.toString())
                .isEqualTo(field);
        String said = field.isEmpty()
                ? problem.path("message").asString()
                : problem.at("/details/0/message").asString();
        assertThat(said).as(problem.toString()).contains(message);
        assertThat(problem.path("detail").asString())
                .isEqualTo(problem.path("message").asString());
    }

    @Override
    public String toString() {
        return name;
    }
}
