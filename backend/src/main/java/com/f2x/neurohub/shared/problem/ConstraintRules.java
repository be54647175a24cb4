package com.f2x.neurohub.shared.problem;

import java.util.Map;

/**
 * What a feature says when one of its database constraints refuses a change. Constraints that no feature names fall
 * back to their kind: {@code uk_} is a duplicate, {@code fk_} is dependent data, {@code chk_} is invalid content.
 *
 * @param refusals by constraint name
 */
public record ConstraintRules(Map<String, Refusal> refusals) {

    /**
     * The refusal behind one constraint.
     *
     * @param rule the rule that the constraint states
     * @param field the field on the wire that is to blame
     * @param detail what is wrong, for people
     */
    public record Refusal(Rule rule, String field, String detail) {

        /** A value that must be unique is taken already. */
        public static Refusal duplicate(String field, String what) {
            return new Refusal(Rule.DUPLICATE, field, what + " already exists");
        }

        /** A number or code that lots or runs are known by already. */
        public static Refusal inUse(String field, String what) {
            return new Refusal(
                    Rule.CODE_IN_USE, field, what + " stays: there is dependent data. Change the name, or add another");
        }
    }
}
