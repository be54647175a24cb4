package com.f2x.neurohub.tracking.wip;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.UnitStore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** WIP items. */
@Service
public class WipItemService extends BaseService<WipItem> {

    private final UnitStore units;

    WipItemService(WipItemRepository repository, UnitStore units) {
        super(
                repository,
                Resource.whole(
                        "WIP item",
                        Rule.WIP_ITEM_NOT_FOUND,
                        () -> FetchPlan.standard(WipItem_.lot, WipItem_.currentProcess)
                                .full(WipItem_.serials),
                        Sorts.byId().and(WipItem_.SEQUENCE_IN_LOT)));
        this.units = units;
    }

    /**
     * Reads an item by what a client calls the unit. One statement, unless several labels are like the reference.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none, 409 if several have the mark
     */
    public WipItemView read(String reference, FetchLevel level) {
        UnitReference unit = new UnitReference(reference);
        return unit.isWipId()
                ? requireBy(WipItem_.wipId, unit.text(), "id", level, WipItemView::of)
                : readLabelled(unit, level);
    }

    private WipItemView readLabelled(UnitReference unit, FetchLevel level) {
        List<WipItemView> items = list(WipItemFilter.called(unit), ListQuery.sorted("id", level), WipItemView::of)
                .items();
        return items.size() == 1 ? items.get(0) : require(units.find(unit), level, WipItemView::of);
    }

    /** Changes what people may change of an item, given by what a client calls the unit. */
    @Transactional
    WipItemView update(String reference, @Nullable Integer version, UpdateWipItem item) {
        return change(units.find(new UnitReference(reference)), version, row -> row.edit(item), WipItemView::of);
    }

    @Bean
    static ConstraintRules wipItemConstraints() {
        return new ConstraintRules(Map.of(
                "chk_wip_items_transition",
                Refusal.at(Rule.WIP_STATE, "status", "The WIP item cannot change to this state")));
    }
}
