package com.f2x.neurohub.trace;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for units. */
@Service
@Transactional(readOnly = true)
class UnitSearches {

    private final SearchStore store;

    UnitSearches(SearchStore store) {
        this.store = store;
    }

    /** The units that all of it is true of, those of the newest lots first. */
    List<FoundUnit> find(UnitSearch search) {
        return store.find(search);
    }
}
