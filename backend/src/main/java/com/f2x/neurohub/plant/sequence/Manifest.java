package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.json.NumberBounds;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.text.StorableText;
import com.f2x.neurohub.shared.text.TextKind;
import java.io.StringReader;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a package says of itself.
 *
 * @param name the sequence
 * @param version its version, null if it leaves that to the server
 * @param displayName what people call it
 * @param description free text
 * @param hardware what it needs, as a JSON object
 * @param parameters what may be set, as a JSON object
 * @param steps what it does, as a JSON array of objects
 */
record Manifest(
        String name,
        @Nullable String version,
        String displayName,
        @Nullable String description,
        @Nullable String hardware,
        @Nullable String parameters,
        @Nullable String steps) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,4})(\\.(0|[1-9]\\d{0,4})){2}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int DEEPEST = 50;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /**
     * Reads YAML, of which JSON is a part.
     *
     * @throws ProblemException 422 if it cannot be read, or does not say what a manifest must
     */
    static Manifest read(String text) {
        JsonNode json = tree(text);
        String name = text(json, "name", LONGEST_NAME, TextKind.LINE);
        String version = text(json, "version", LONGEST_NAME, TextKind.LINE);
        if (name == null || !NAME.matcher(name).matches()) {
            throw unfit("name", Words.of("letters, digits, _ and -, beginning with a letter"));
        }
        if (version != null && !isVersion(version)) {
            throw unfit("version", Words.of("of the form 1.0.0, without leading zeros"));
        }
        String displayName = text(json, "display_name", LONGEST_NAME, TextKind.LINE);
        return new Manifest(
                name,
                version,
                displayName == null ? name : displayName,
                text(json, "description", LONGEST_DESCRIPTION, TextKind.WORDS),
                member(json, "hardware", JsonNode::isObject, Words.of("an object")),
                member(json, "parameters", JsonNode::isObject, Words.of("an object")),
                member(json, "steps", Manifest::areSteps, Words.of("a list of objects with a name")));
    }

    /** Whether a text can be a version. */
    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    private static JsonNode tree(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(DEEPEST);
        try {
            Yaml yaml = new Yaml(new SafeConstructor(options));
            requirePlain(yaml.parse(new StringReader(text)));
            JsonNode json = MAPPER.readTree(MAPPER.writeValueAsString(yaml.load(text)));
            if (json.isObject() && StorableText.flaw(json) == null && NumberBounds.hold(json)) {
                return json;
            }
        } catch (YAMLException | JacksonException | ArithmeticException | NumberFormatException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /**
     * References are not taken at all: a few lines of them can stand for any amount of memory, and who reads the
     * manifest without a YAML library overlooks them.
     */
    private static void requirePlain(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw unreadable();
            }
            if (event instanceof NodeEvent node && node.getAnchor() != null) {
                throw Rule.INVALID_CONTENT.at(PackageFile.FIELD, "The manifest must not use references (& and *)");
            }
        }
    }

    private static boolean areSteps(JsonNode steps) {
        return steps.isArray()
                && steps.valueStream().allMatch(step -> step.path("name").isString());
    }

    private static @Nullable String text(JsonNode json, String name, int longest, TextKind kind) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().isBlank() || value.asString().length() > longest) {
            throw unfit(name, Words.of("a text of 1 to %d characters", longest));
        }
        try {
            return kind.read(value.asString()).strip();
        } catch (Unfit e) {
            throw unfit(name, Words.of("a text without characters that cannot be seen"));
        }
    }

    private static @Nullable String member(JsonNode json, String name, Predicate<JsonNode> fits, Words form) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!fits.test(value)) {
            throw unfit(name, form);
        }
        return value.toString();
    }

    private static ProblemException unfit(String member, Words form) {
        return Rule.INVALID_CONTENT.at(PackageFile.FIELD, "The manifest's %s must be %s", member, form);
    }

    private static ProblemException unreadable() {
        return Rule.INVALID_CONTENT.at(PackageFile.FIELD, "The manifest cannot be read");
    }
}
