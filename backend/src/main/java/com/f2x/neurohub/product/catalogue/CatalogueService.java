package com.f2x.neurohub.product.catalogue;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.shared.entity.BaseRepository;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * One of the catalogues of processes.
 *
 * @param <T> what the catalogue has
 * @param <V> how it is shown
 */
public abstract class CatalogueService<T extends CatalogueEntry, V> extends BaseService<T> {

    private final CatalogueOwners owners;
    private final Function<T, V> view;

    protected CatalogueService(
            BaseRepository<T> repository, Resource<T> resource, CatalogueOwners owners, Function<T, V> view) {
        super(repository, resource);
        this.owners = owners;
        this.view = view;
    }

    /** Lists one process's; an unknown process is 404, one without any an empty list. */
    public Listed<V> list(long processId, ListQuery query) {
        Listed<V> listed =
                list(() -> equal(CatalogueEntry_.processId, processId), query, (row, level) -> view.apply(row));
        if (listed.items().isEmpty()) {
            owners.requireOwner(processId);
        }
        return listed;
    }

    /** Stores a new entry of a process. */
    @Transactional
    public V add(long processId, Supplier<T> creation) {
        return create(
                () -> {
                    owners.requireOwner(processId);
                    return creation.get();
                },
                (row, level) -> view.apply(row));
    }

    /** Changes an entry; one that the process does not have is 404. */
    @Transactional
    public V edit(long processId, long id, @Nullable Integer version, Consumer<T> change) {
        Consumer<T> changeOwn = row -> {
            if (row.getProcessId() != processId) {
                throw missing(id);
            }
            change.accept(row);
        };
        return change(id, version, changeOwn, (row, level) -> view.apply(row));
    }
}
