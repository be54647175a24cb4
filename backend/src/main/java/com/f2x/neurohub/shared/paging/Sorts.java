package com.f2x.neurohub.shared.paging;

import com.f2x.neurohub.shared.json.SnakeCase;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * The orders in which a list can be read: few, over columns that are indexed and never null, each ending in the id so
 * that a keyset cursor is exact. The parameter is the property's name on the wire, with a minus in front for descending
 * order.
 */
public final class Sorts {

    private static final String ID = "id";

    private final Map<String, Sort> byName = new LinkedHashMap<>();

    private Sorts() {}

    /** The list reads by id, oldest first, unless asked otherwise. */
    public static Sorts byId() {
        return new Sorts().and(ID);
    }

    /** The list reads by the given property, ascending, unless asked otherwise. */
    public static Sorts by(String property) {
        return new Sorts().and(property).and(ID);
    }

    /** The list reads by the given property, descending, unless asked otherwise. */
    public static Sorts byDescending(String property) {
        Sorts sorts = new Sorts();
        sorts.byName.put("-" + SnakeCase.of(property), order(property).descending());
        return sorts.and(property).and(ID);
    }

    /** The list reads by the given property only, descending unless asked otherwise: its id has no index of its own. */
    public static Sorts onlyByDescending(String property) {
        Sorts sorts = new Sorts();
        sorts.byName.put("-" + SnakeCase.of(property), order(property).descending());
        return sorts.and(property);
    }

    /** Adds an order in both directions. */
    public Sorts and(String property) {
        String wireName = SnakeCase.of(property);
        byName.putIfAbsent(wireName, order(property).ascending());
        byName.putIfAbsent("-" + wireName, order(property).descending());
        return this;
    }

    /**
     * Returns the order of that name, the default one for none.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 for an unknown name
     */
    public Sort resolve(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return byName.values().iterator().next();
        }
        Sort sort = byName.get(name.trim());
        if (sort == null) {
            throw Rule.INVALID_CONTENT.at("sort", "must be one of %s", byName.keySet());
        }
        return sort;
    }

    private static Sort order(String property) {
        return property.equals(ID) ? Sort.by(ID) : Sort.by(property, ID);
    }
}
