package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.problem.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the measurements of a message, in its order, at any depth: items (objects with a {@code value}) in lists or
 * under their code, and plain values under the code of one of the step's specs, in groups or not. Names of members and
 * codes count in any case. What is none of these is an attribute and left alone, but a code of the step that stands
 * where its value cannot be read is told as such, so that nothing that has a spec goes unjudged.
 */
final class Readings {

    private static final String ROOT = "measurements";
    private static final String ITEMS = "items";
    private static final String VALUE = "value";
    private static final String CODE = "code";
    private static final String NAME = "name";
    private static final Set<String> KNOWN =
            Set.of(CODE, NAME, VALUE, ItemMembers.UNIT, ItemMembers.SPEC, TesterVerdict.RESULT);

    /** Members that tell that a message is a measurement itself, whose code may be called otherwise. */
    private static final Set<String> VALUES = Set.of(VALUE, "values", "reading", "readings", "measured_value");

    private static final int LONGEST_PATH = 300;

    private static final Words NO_UNIT = Words.of("its unit is no text there");
    private static final Words NO_VALUE = Words.of("it has no value there");
    private static final Words TWO_VALUES = Words.of("it has more than one value there");
    private static final Words NO_CODE = Words.of("it is not told as the code of a value there");

    private final Specs specs;
    private final List<Reading> found = new ArrayList<>();
    private final List<Reading> mentioned = new ArrayList<>();
    private final Deque<Place> open = new ArrayDeque<>();

    private Readings(Specs specs) {
        this.specs = specs;
    }

    /**
     * A node to look at.
     *
     * @param path where it stands
     * @param key the member it is the content of, null in a list
     * @param depth how many nodes are around it
     * @param item whether it stands in a list of measurements
     * @param attribute whether it describes something else, so that a text in it is no code
     * @param unit the unit of measure that is told of all values in it, null if none is
     */
    private record Place(
            String path,
            @Nullable String key,
            int depth,
            boolean item,
            boolean attribute,
            @Nullable String unit,
            JsonNode node) {

        Place member(String name, JsonNode content, boolean describing) {
            return new Place(under("." + name), name, depth + 1, false, describing, unit, content);
        }

        /** The same, whose values are of a unit unless they tell their own. */
        Place of(@Nullable String unitOfAll) {
            return unitOfAll == null ? this : new Place(path, key, depth, item, attribute, unitOfAll, node);
        }

        Place element(int index, JsonNode content) {
            boolean items = depth == 0 || (depth == 1 && ITEMS.equalsIgnoreCase(key));
            String step = (depth == 0 ? "." + ITEMS : "") + "[" + index + "]";
            return new Place(under(step), null, depth + 1, items, false, unit, content);
        }

        /** The path within the measurements. */
        String inside() {
            return depth == 0 ? path : path.substring(ROOT.length() + 1);
        }

        /** The same content under no key. */
        Place asValue() {
            return new Place(path, null, depth, false, attribute, unit, node);
        }

        private String under(String step) {
            return path.length() < LONGEST_PATH ? path + Reasons.shortened(step) : path;
        }
    }

    /**
     * The measurements of a message, repeated codes included.
     *
     * @param specs the specs of the step
     * @param measurements as sent or stored; anything but an object or list holds no measurement
     */
    static List<Reading> of(Specs specs, @Nullable JsonNode measurements) {
        Readings readings = new Readings(specs);
        if (measurements != null && measurements.isContainer()) {
            readings.open.push(new Place(ROOT, null, 0, false, false, null, measurements));
        }
        while (!readings.open.isEmpty()) {
            readings.look(readings.open.pop());
        }
        return readings.all();
    }

    /** A code that is only mentioned does not matter where it was read elsewhere. */
    private List<Reading> all() {
        Set<String> read = new HashSet<>();
        found.forEach(reading -> read.add(reading.ownCode()));
        mentioned.stream().filter(reading -> read.add(reading.ownCode())).forEach(found::add);
        return List.copyOf(found);
    }

    private void look(Place place) {
        if (place.node().isObject()) {
            lookAtObject(place, Members.of(place.node()));
            return;
        }
        readBare(place);
        if (place.node().isArray()) {
            List<Place> elements = new ArrayList<>();
            for (int i = 0; i < place.node().size(); i++) {
                elements.add(place.element(i, place.node().get(i)));
            }
            follow(elements);
        }
    }

    private void readBare(Place place) {
        List<Spec> meant = specs.meant(place.key());
        for (Spec own : meant) {
            String code = String.valueOf(place.key());
            found.add(
                    meant.size() > 1
                            ? Reading.unreadable(code, place.path(), own, Reasons.ambiguous(meant))
                            : Reading.bare(code, place.path(), own, present(place.node()), place.unit()));
        }
        if (meant.isEmpty() && !place.attribute() && place.node().isString()) {
            mention(mentioned, place.path(), place.node());
        }
    }

    private void mention(List<Reading> target, String path, JsonNode text) {
        specs.meant(text(text))
                .forEach(own -> target.add(Reading.unreadable(text.asString().strip(), path, own, NO_CODE)));
    }

    private void lookAtObject(Place place, Members members) {
        String code = text(members.get(CODE));
        String name = text(members.get(NAME));
        boolean named = code != null || name != null;
        boolean valued = members.has(VALUE) && (named || place.depth() > 0);
        String label = code != null ? code : place.key() != null ? place.key() : name != null ? name : place.inside();
        Set<Spec> own = meant(code, place.key(), name);
        if (members.repeats(CODE) || members.repeats(NAME)) {
            own.addAll(meantAnyhow(place.node()));
        }
        if (valued || !own.isEmpty() || place.item() || MessageSpec.hasLimits(members.get(ItemMembers.SPEC))) {
            readItem(place, members, label, own, valued);
        } else if (isToldToFail(members, named)) {
            found.add(Reading.told(label, place.path(), toldOf(members, named)));
        }
        if (!named && own.isEmpty() && (valued || holdsNumber(place))) {
            place.node().valueStream().forEach(text -> mention(found, place.path(), text));
        }
        follow(inside(valued ? place : place.of(ItemMembers.unitOfAll(members)), members, named, valued));
    }

    /** Whether a number stands in it, which may be the value of a code beside it; what describes an item has none. */
    private static boolean holdsNumber(Place place) {
        return (!place.attribute() || place.depth() == 1)
                && place.node().valueStream().anyMatch(each -> Numbers.of(each) != null);
    }

    /** The specs of an item's code and of the member it stands under; of its name where these have none. */
    private Set<Spec> meant(@Nullable String code, @Nullable String key, @Nullable String name) {
        Set<Spec> own = new LinkedHashSet<>(specs.meant(code));
        own.addAll(specs.meant(key));
        if (own.isEmpty()) {
            own.addAll(specs.meant(name));
        }
        return own;
    }

    /** The specs of whatever is told as code or name, where one of them is told more than once. */
    private List<Spec> meantAnyhow(JsonNode object) {
        return object.properties().stream()
                .filter(member -> Set.of(CODE, NAME).contains(Members.folded(member.getKey())))
                .flatMap(member -> specs.meant(text(member.getValue())).stream())
                .toList();
    }

    private static List<Place> inside(Place place, Members members, boolean named, boolean valued) {
        boolean describing = named || (place.depth() == 0 && VALUES.stream().noneMatch(members::has));
        List<Place> places = new ArrayList<>();
        if (valued && members.get(VALUE).isContainer()) {
            places.add(place.member(VALUE, members.get(VALUE), named).asValue());
        }
        place.node().properties().stream()
                .filter(member -> !(valued || named) || !KNOWN.contains(Members.folded(member.getKey())))
                .forEach(member -> places.add(place.member(member.getKey(), member.getValue(), describing)));
        return places;
    }

    /** What a thing or group says of itself; in a group a member may be a measurement of this name. */
    private @Nullable String toldOf(Members members, boolean named) {
        return TesterVerdict.of(members, name -> named || specs.meant(name).isEmpty());
    }

    /** Whether something that is no measurement says that it failed. */
    private boolean isToldToFail(Members members, boolean named) {
        return TesterVerdict.isFailure(toldOf(members, named));
    }

    private void readItem(Place place, Members members, String label, Set<Spec> own, boolean valued) {
        JsonNode ownUnit = ItemMembers.unit(members);
        String unit = ownUnit.isMissingNode() ? place.unit() : text(ownUnit);
        JsonNode limits = valued ? ItemMembers.spec(members) : members.get(ItemMembers.SPEC);
        MessageSpec spec = valued || MessageSpec.hasLimits(limits) ? MessageSpec.read(label, unit, limits) : null;
        JsonNode value = present(members.get(VALUE));
        String result = TesterVerdict.of(members);
        Words fault = fault(members, valued);
        if (own.isEmpty()) {
            found.add(
                    new Reading(label, text(members.get(NAME)), place.path(), null, value, unit, spec, result, fault));
        }
        Words doubt = own.size() > 1 && fault == null ? Reasons.ambiguous(own) : fault;
        for (Spec each : own) {
            found.add(
                    new Reading(label, text(members.get(NAME)), place.path(), each, value, unit, spec, result, doubt));
        }
    }

    private static @Nullable Words fault(Members members, boolean valued) {
        if (KNOWN.stream().anyMatch(members::repeats) || ItemMembers.contradictUnits(members)) {
            return TWO_VALUES;
        }
        if (!valued) {
            return NO_VALUE;
        }
        return ItemMembers.unit(members).isContainer() ? NO_UNIT : null;
    }

    /** Looks at nodes next, in their order. */
    private void follow(List<Place> places) {
        for (int i = places.size() - 1; i >= 0; i--) {
            open.push(places.get(i));
        }
    }

    private static @Nullable JsonNode present(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node;
    }

    /** The text of a scalar that has one; null for blank text. */
    static @Nullable String text(@Nullable JsonNode node) {
        if (node == null
                || !node.isValueNode()
                || node.isNull()
                || node.asString().isBlank()) {
            return null;
        }
        return node.asString().strip();
    }
}
