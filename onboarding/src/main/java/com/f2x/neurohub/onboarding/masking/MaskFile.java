package com.f2x.neurohub.onboarding.masking;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Rules from a file:
 *
 * <pre>
 * defaults: true            # the built-in rules follow; false leaves them out
 * texts: true               # e-mail addresses and the like are looked for in the texts of other columns
 * rules:
 *   - column: "*_NAME"      # * stands for anything
 *     table: MES.WORKERS    # optional
 *     method: hash          # keep, hash, redact or blank
 * </pre>
 */
public final class MaskFile {

    private static final Set<String> MEMBERS = Set.of("defaults", "texts", "rules");
    private static final Set<String> RULE_MEMBERS = Set.of("column", "table", "method");

    private MaskFile() {}

    /**
     * Reads a file. What it does not know it refuses: a misspelt rule would leave data unmasked.
     *
     * @throws OnboardingException if it cannot be read as rules
     */
    public static MaskRules read(Path file) {
        Map<?, ?> document = map(load(file), "the file");
        known(document, MEMBERS, "the file");
        List<MaskRule> rules = new ArrayList<>();
        for (Object rule : list(document.get("rules"))) {
            rules.add(rule(map(rule, "rule " + (rules.size() + 1)), "rule " + (rules.size() + 1)));
        }
        boolean defaults = flag(document, "defaults", true);
        return (defaults ? MaskRules.byDefault() : MaskRules.none())
                .after(rules)
                .searching(flag(document, "texts", defaults));
    }

    private static boolean flag(Map<?, ?> document, String member, boolean otherwise) {
        if (!document.containsKey(member)) {
            return otherwise;
        }
        if (document.get(member) instanceof Boolean flag) {
            return flag;
        }
        throw invalid(member + " is neither true nor false", null);
    }

    private static MaskRule rule(Map<?, ?> rule, String place) {
        known(rule, RULE_MEMBERS, place);
        String table = rule.containsKey("table") ? text(rule, "table", place) : "*";
        return MaskRule.of(table, text(rule, "column", place), method(text(rule, "method", place), place));
    }

    private static MaskMethod method(String name, String place) {
        try {
            return MaskMethod.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw invalid("%s: method is keep, hash, redact or blank, not %s".formatted(place, name), null);
        }
    }

    private static String text(Map<?, ?> rule, String member, String place) {
        if (rule.get(member) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw invalid("%s: %s is no text".formatted(place, member), null);
    }

    private static List<?> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw invalid("rules is no list", null);
    }

    private static Map<?, ?> map(@Nullable Object value, String place) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw invalid(place + " has no members", null);
    }

    private static void known(Map<?, ?> map, Set<String> members, String place) {
        map.keySet().stream()
                .filter(member -> !(member instanceof String name && members.contains(name)))
                .findFirst()
                .ifPresent(member -> {
                    throw invalid("%s: unknown member %s".formatted(place, member), null);
                });
    }

    private static @Nullable Object load(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(options)).load(reader);
        } catch (IOException e) {
            throw invalid("%s cannot be read".formatted(file), e);
        } catch (YAMLException e) {
            throw invalid("%s is no YAML: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static OnboardingException invalid(String detail, @Nullable Throwable cause) {
        return new OnboardingException(FailureCode.MASK_RULES_INVALID, detail, cause);
    }
}
