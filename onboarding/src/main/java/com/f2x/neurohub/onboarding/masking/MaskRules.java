package com.f2x.neurohub.onboarding.masking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which columns are masked, and whether addresses and numbers of persons are also looked for within texts. */
public final class MaskRules {

    private final List<MaskRule> rules;
    private final boolean texts;

    private MaskRules(List<MaskRule> rules, boolean texts) {
        this.rules = rules;
        this.texts = texts;
    }

    /** Returns the rules that apply where nothing else is said. */
    public static MaskRules byDefault() {
        return new MaskRules(PersonalColumns.rules(), true);
    }

    /** Returns no rules: everything stays as it is. */
    public static MaskRules none() {
        return new MaskRules(List.of(), false);
    }

    /** Returns these rules after others: the first that fits decides. */
    MaskRules after(List<MaskRule> first) {
        return new MaskRules(Stream.concat(first.stream(), rules.stream()).toList(), texts);
    }

    /** Returns the same rules, with or without a search in texts. */
    MaskRules searching(boolean search) {
        return new MaskRules(rules, search);
    }

    /** Returns what becomes of the values of a column, if a rule says so. */
    public Optional<MaskMethod> method(String schema, String table, String column) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(schema, table, column))
                .map(MaskRule::method)
                .findFirst();
    }

    /** Returns whether the texts of columns that no rule names are searched. */
    public boolean searchesTexts() {
        return texts;
    }
}
