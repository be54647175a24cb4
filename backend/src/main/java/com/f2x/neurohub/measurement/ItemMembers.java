package com.f2x.neurohub.measurement;

import java.util.List;
import java.util.Objects;
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
        return UNITS.stream()
                        .map(item::get)
                        .map(Readings::text)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
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
        ObjectNode limits = JsonNodeFactory.instance.objectNode();
        item.names().stream().sorted().forEach(name -> {
            if (LOWEST.contains(name)) {
                limits.set("min", item.get(name));
            } else if (HIGHEST.contains(name)) {
                limits.set("max", item.get(name));
            }
        });
        return limits.isEmpty() ? MissingNode.getInstance() : limits;
    }

    private static JsonNode first(Members item, List<String> names) {
        return names.stream()
                .map(item::get)
                .filter(node -> !node.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
