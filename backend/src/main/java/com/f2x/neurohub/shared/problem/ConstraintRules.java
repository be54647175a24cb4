package com.f2x.neurohub.shared.problem;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feature says when one of its database constraints refuses a change. Constraints that no feature names fall
 * back to their kind: {@code uk_} is a duplicate, {@code fk_} is dependent data, {@code chk_} is invalid content.
 *
 * @param refusals by constraint name
 */
public record ConstraintRules(Map<String, Refusal> refusals) {

    /** An argument of the words, in whose place stands the detail of the database's refusal. */
    public static final String DETAIL = "<detail>";

    /**
     * The refusal behind one constraint.
     *
     * @param rule the rule that the constraint states
     * @param field the field on the wire that is to blame
     * @param detail what is wrong, for people
     */
    public record Refusal(Rule rule, String field, Words detail) {

        /** What people are told of a constraint. */
        @FormatMethod
        public static Refusal at(
                Rule rule,
                String field,
                @CompileTimeConstant @FormatString String pattern,
                @Nullable Object... arguments) {
            return new Refusal(rule, field, Words.of(pattern, arguments));
        }

        /**
         * The same with what the database says this time.
         *
         * @param told takes the places of {@link #DETAIL}
         */
        public Refusal with(String told) {
            return new Refusal(
                    rule,
                    field,
                    new Words(
                            detail.pattern(),
                            detail.arguments().stream()
                                    .map(argument -> DETAIL.equals(argument) ? told : argument)
                                    .toList()));
        }

        /** A value that must be unique is taken already. */
        public static Refusal duplicate(String field, @CompileTimeConstant String what) {
            return at(Rule.DUPLICATE, field, "%s already exists", Words.told(what));
        }

        /**
         * A number or code that must not change any more.
         *
         * @param users what is known by it
         */
        public static Refusal inUse(String field, @CompileTimeConstant String what, @CompileTimeConstant String users) {
            return at(
                    Rule.CODE_IN_USE,
                    field,
                    "%s stays: there is dependent data (%s). Change the name, or add another",
                    Words.told(what),
                    Words.told(users));
        }
    }
}
