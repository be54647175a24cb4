package com.f2x.neurohub.measurement;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import systems.uom.ucum.UCUM;

/**
 * Tells apart units of measure that share a dimension but measure different things. The UCUM library cannot: to it a
 * newton metre is a joule, and a radian is the number one.
 */
final class Kinds {

    private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern TERM = Pattern.compile("[A-Za-z%_'\\[\\]]+");
    private static final String PREFIX = "(?:da|[YZEPTGMkhdcmunpfazy])?";

    private static final Map<String, Pattern> OF_TERMS = Map.of(
            "angle", terms("rad|deg|gon|circ|'|''"),
            "solid angle", terms("sr|sph"),
            "radioactivity", terms("Bq|Ci"),
            "equivalent dose", terms("Sv|REM"),
            "luminous flux", terms("lm|lx|ph"),
            "information", terms("bit|By|Bd"),
            "level", terms("B|Np"));

    private static final Pattern FORCE = terms("N|gf|dyn|\\[lbf_av\\]");
    private static final Pattern VOLT = terms("V");

    private Kinds() {}

    static Set<String> of(Unit<?> unit, String code) {
        Set<String> kinds = new HashSet<>();
        Matcher term = TERM.matcher(ANNOTATION.matcher(code).replaceAll(""));
        while (term.find()) {
            addKinds(kinds, unit, term.group());
        }
        return Set.copyOf(kinds);
    }

    private static void addKinds(Set<String> kinds, Unit<?> unit, String term) {
        OF_TERMS.forEach((kind, terms) -> {
            if (terms.matcher(term).matches()) {
                kinds.add(kind);
            }
        });
        if (FORCE.matcher(term).matches() && unit.isCompatible(UCUM.JOULE)) {
            kinds.add("torque");
        }
        if (VOLT.matcher(term).matches() && unit.isCompatible(UCUM.WATT)) {
            kinds.add("apparent power");
        }
    }

    private static Pattern terms(String alternatives) {
        return Pattern.compile(PREFIX + "(?:" + alternatives + ")");
    }
}
