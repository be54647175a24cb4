package com.f2x.neurohub.shared.problem;

import java.util.List;
import java.util.Map;

/** A request refused by a {@link Rule}; it becomes a problem document and rolls the transaction back. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final transient Words words;
    private final transient List<FieldProblem> fields;

    ProblemException(Rule rule, Words words, List<FieldProblem> fields) {
        super(words.toString());
        this.rule = rule;
        this.words = words;
        this.fields = List.copyOf(fields);
    }

    /**
     * The same refusal in the words of another door.
     *
     * @param names what that door calls the fields that rules blame, where the name is another
     */
    public ProblemException blaming(Map<String, String> names) {
        if (fields.size() != 1) {
            return this;
        }
        FieldProblem blamed = fields.get(0);
        String sent = names.get(blamed.field());
        return sent == null ? this : rule.at(sent, blamed.message());
    }

    public Rule rule() {
        return rule;
    }

    /** What is wrong with which field; empty where the refusal is about no field. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /** What people are told. */
    public Words words() {
        return words;
    }
}
