package com.f2x.neurohub.measurement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Unit and limits of a measurement under the names that testers give them. A unit that is passed by would have 1.5 kOhm
 * taken for 1.5 Ohm, and a limit would go unheeded.
 */
final class ItemMembers {

    static final String UNIT = "unit";
    static final String SPEC = "spec";

    private static final List<String> UNITS =
            List.of(UNIT, "units", "uom", "unit_of_measure", "unitofmeasure", "measurement_unit");
    private static final List<String> SPECS = List.of(SPEC, "specs", "specification", "limits", "limit");
    private static final Set<String> LOWEST =
            Set.of("min", "minimum", "lower", "lower_limit", "lowerlimit", "low_limit", "lsl", "min_limit");
    private static final Set<String> HIGHEST =
            Set.of("max", "maximum", "upper", "upper_limit", "upperlimit", "high_limit", "usl", "max_limit");

    private ItemMembers() {}

    /** The unit of measure as sent, missing if none is. */
    static JsonNode unit(Members item) {
        return first(item, UNITS);
    }

    /** Whether two names tell two units. */
    static boolean contradictUnits(Members item) {
        String told = null;
        for (String name : UNITS) {
            String unit = Readings.text(item.get(name));
            if (unit != null && told != null && !unit.equals(told)) {
                return true;
            }
            told = unit == null ? told : unit;
        }
        return false;
    }

    /** The unit of measure that a group tells of all its values; null where the text is no unit. */
    static @Nullable String unitOfAll(Members group) {
        String unit = Readings.text(unit(group));
        return unit != null && UnitOfMeasure.of(unit).isPresent() ? unit : null;
    }

    /** The spec that a message has for its measurement; limits beside the value are one. Missing if there is none. */
    static JsonNode spec(Members item) {
        JsonNode spec = first(item, SPECS);
        return spec.isObject() || item.has(SPEC) ? spec : beside(item);
    }

    private static JsonNode beside(Members item) {
        List<String> told = item.names().stream()
                .filter(name -> LOWEST.contains(name) || HIGHEST.contains(name))
                .sorted()
                .toList();
        if (told.isEmpty()) {
            return MissingNode.getInstance();
        }
        ObjectNode limits = JsonNodeFactory.instance.objectNode();
        told.forEach(name -> limits.set(LOWEST.contains(name) ? "min" : "max", item.get(name)));
        return limits;
    }

    private static JsonNode first(Members item, List<String> names) {
        for (String name : names) {
            if (item.has(name)) {
                return item.get(name);
            }
        }
        return MissingNode.getInstance();
    }
}
