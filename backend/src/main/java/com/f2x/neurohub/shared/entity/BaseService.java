package com.f2x.neurohub.shared.entity;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every service does alike: finding, listing and changing the rows of one aggregate. A feature's service adds its
 * rules, nothing else. What the database refuses surfaces as the problem that the feature's
 * {@link com.f2x.neurohub.shared.problem.ConstraintRules} name.
 *
 * <p>A read is a transaction that ends before views are made of what it read, unless the caller has one open. So a view
 * that shows what the {@link FetchPlan} does not name fails; it does not cost a statement that nobody sees.
 *
 * @param <T> the aggregate's root
 */
public abstract class BaseService<T extends BaseEntity> {

    private static final long LONGEST_PAGE = 32L * 1024 * 1024;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final BaseRepository<T> repository;
    private final Resource<T> resource;

    protected BaseService(BaseRepository<T> repository, Resource<T> resource) {
        this.repository = repository;
        this.resource = resource;
    }

    /** Finds a row by its number. */
    public <V> Optional<V> find(long id, FetchLevel level, BiFunction<T, FetchLevel, V> view) {
        return find(() -> hasId(id), level, view);
    }

    /** Finds the first row that a filter shows. */
    protected <V> Optional<V> find(Filter<T> filter, FetchLevel level, BiFunction<T, FetchLevel, V> view) {
        return findFirst(filter.toSpecification(), level).map(row -> view.apply(row, level));
    }

    /**
     * Reads a row by its number.
     *
     * @throws ProblemException 404 with the aggregate's own code if there is none
     */
    public <V> V require(long id, FetchLevel level, BiFunction<T, FetchLevel, V> view) {
        return find(id, level, view).orElseThrow(() -> missing(id));
    }

    /**
     * Reads the row that alone has a code, number or other key.
     *
     * @param word what the refusal calls the key, such as {@code number}
     * @throws ProblemException 404 with the aggregate's own code if there is none
     */
    protected <K, V> V requireBy(
            SingularAttribute<? super T, K> attribute,
            K key,
            @CompileTimeConstant String word,
            FetchLevel level,
            BiFunction<T, FetchLevel, V> view) {
        return find(() -> (root, query, criteria) -> criteria.equal(root.get(attribute), key), level, view)
                .orElseThrow(() -> resource.missing(word, key));
    }

    /** Reads one page of the rows that a filter shows; a total costs one statement more. */
    public <V> Listed<V> list(Filter<T> filter, ListQuery query, BiFunction<T, FetchLevel, V> view) {
        FetchPlan<T> plan = resource.fetchPlan();
        FetchLevel level = query.fetch();
        Sort order = resource.sorts().resolve(query.sort());
        Specification<T> all = filter.toSpecification();
        Slice<T> page = fitting(repository.findBy(all.and(query.following(order)), q -> {
            Slice<T> rows = q.project(plan.joined(level))
                    .slice(query.orLimit(resource.usualLimit()).page(order));
            plan.readCollections(rows.getContent(), level);
            return rows;
        }));
        List<V> views = page.map(row -> view.apply(row, level)).getContent();
        return Listed.of(views, query.nextCursor(page, order), query.count() ? repository.count(all) : null);
    }

    /** How many characters a row adds to a page, where it may be so many that a page of them is too long. */
    protected long weight(T row) {
        return 0;
    }

    /** As many rows of a page as one answer should hold, and at least one; the others are on the next page. */
    private Slice<T> fitting(Slice<T> page) {
        List<T> rows = page.getContent();
        long weight = 0;
        for (int i = 0; i < rows.size(); i++) {
            weight += weight(rows.get(i));
            if (weight > LONGEST_PAGE && i > 0) {
                return new SliceImpl<>(rows.subList(0, i), page.getPageable(), true);
            }
        }
        return page;
    }

    /** Stores a new row. */
    @Transactional
    public <V> V create(Supplier<T> creation, BiFunction<T, FetchLevel, V> view) {
        T row = repository.saveAndFlush(creation.get());
        log.atInfo().addKeyValue("id", row.getId()).log("{} created", resource.name());
        return view.apply(row, FetchLevel.STANDARD);
    }

    /**
     * Changes a row by its verbs.
     *
     * @param version the version the caller has read, or null to change whatever is there
     * @throws ProblemException 404 if there is no such row, 412 if its version is another
     */
    @Transactional
    public <V> V change(long id, @Nullable Integer version, Consumer<T> change, BiFunction<T, FetchLevel, V> view) {
        T row = findFirst(hasId(id), FetchLevel.STANDARD).orElseThrow(() -> missing(id));
        if (version != null && row instanceof EditableEntity editable && editable.getVersion() != version) {
            throw Rule.VERSION_MISMATCH.because("%s was changed by someone else", resource.name());
        }
        change.accept(row);
        repository.flush();
        log.atInfo().addKeyValue("id", id).log("{} changed", resource.name());
        return view.apply(row, FetchLevel.STANDARD);
    }

    /**
     * Removes a row that nothing refers to.
     *
     * @throws ProblemException 404 if there is no such row, 409 if other rows refer to it
     */
    @Transactional
    public void remove(long id) {
        T row = repository.findById(id).orElseThrow(() -> missing(id));
        delete(row);
        log.atInfo().addKeyValue("id", id).log("{} removed", resource.name());
    }

    /** Deletes a row; tables that keep history have a function of the database for it. */
    protected void delete(T row) {
        repository.delete(row);
        repository.flush();
    }

    /** The refusal of an unknown id. */
    protected final ProblemException missing(long id) {
        return resource.missing(id);
    }

    private Optional<T> findFirst(Specification<T> condition, FetchLevel level) {
        FetchPlan<T> plan = resource.fetchPlan();
        return repository.findBy(condition, q -> {
            Optional<T> row = q.project(plan.joined(level)).first();
            row.ifPresent(read -> plan.readCollections(List.of(read), level));
            return row;
        });
    }

    private Specification<T> hasId(long id) {
        return (root, query, criteria) -> criteria.equal(root.get("id"), id);
    }
}
