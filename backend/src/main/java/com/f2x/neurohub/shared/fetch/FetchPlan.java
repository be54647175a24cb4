package com.f2x.neurohub.shared.fetch;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * All that an aggregate reads at each level. Relations are joined into the one query as its entity graph. Collections
 * belong to no graph, because a page of joined rows is no page of aggregates: each is read for all rows of a page at
 * once, and costs one statement. What the plan does not name is not there for views.
 *
 * @param <T> the aggregate's root
 */
public final class FetchPlan<T> {

    private final List<String> standard;
    private final List<String> full;
    private final List<String> collections;
    private final @Nullable String ofEachPart;

    private FetchPlan(List<String> standard, List<String> full, List<String> collections, @Nullable String ofEachPart) {
        this.standard = standard;
        this.full = full;
        this.collections = collections;
        this.ofEachPart = ofEachPart;
    }

    /** A plan that reads these relations at {@link FetchLevel#STANDARD} and above; without any, own columns only. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read only
    public static <T> FetchPlan<T> standard(SingularAttribute<? super T, ?>... relations) {
        List<String> names = Stream.of(relations).map(Attribute::getName).toList();
        return new FetchPlan<>(names, names, List.of(), null);
    }

    /** The plan that reads these relations and collections, too, at {@link FetchLevel#FULL}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read only
    public final FetchPlan<T> full(Attribute<? super T, ?>... attributes) {
        Stream<String> relations = Stream.of(attributes)
                .filter(attribute -> !attribute.isCollection())
                .map(Attribute::getName);
        List<String> parts = Stream.of(attributes)
                .filter(Attribute::isCollection)
                .map(Attribute::getName)
                .toList();
        return new FetchPlan<>(
                standard, Stream.concat(standard.stream(), relations).toList(), parts, null);
    }

    /**
     * The plan that reads this collection, too, at {@link FetchLevel#FULL}, and a relation of its parts, which costs
     * one more statement.
     */
    public <P> FetchPlan<T> full(
            PluralAttribute<? super T, ?, P> collection, SingularAttribute<? super P, ?> ofEachPart) {
        return new FetchPlan<>(standard, standard, List.of(collection.getName()), ofEachPart.getName());
    }

    /** The relations that the query joins. */
    public Collection<String> joined(FetchLevel level) {
        return switch (level) {
            case MINIMAL -> List.of();
            case STANDARD -> standard;
            case FULL -> full;
        };
    }

    /** Reads the collections of rows that the open session has read. */
    public void readCollections(List<T> rows, FetchLevel level) {
        if (level != FetchLevel.FULL) {
            return;
        }
        for (String collection : collections) {
            List<?> parts = rows.stream().flatMap(row -> read(row, collection)).toList();
            if (ofEachPart != null) {
                for (Object part : parts) {
                    read(part, ofEachPart);
                }
            }
        }
    }

    /** Reads an attribute of all rows of the session with the first one, as the configured batch size has it. */
    private static Stream<?> read(Object row, String attribute) {
        Object value = PropertyAccessorFactory.forDirectFieldAccess(Hibernate.unproxy(row))
                .getPropertyValue(attribute);
        Hibernate.initialize(value);
        return value instanceof Collection<?> parts ? parts.stream() : Stream.empty();
    }
}
