package com.f2x.neurohub.tracking.wip;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/** WIP items. */
@Service
public class WipItemService extends BaseService<WipItem> {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    WipItemService(WipItemRepository repository) {
        super(
                repository,
                Resource.whole(
                        "WIP item",
                        Rule.WIP_ITEM_NOT_FOUND,
                        () -> FetchPlan.standard(WipItem_.lot, WipItem_.currentProcess)
                                .full(WipItem_.serials),
                        Sorts.byId().and(WipItem_.SEQUENCE_IN_LOT)));
    }

    /**
     * Reads an item by its WIP id, in any case, or by its number.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none
     */
    public WipItemView read(String reference, FetchLevel level) {
        String wipId = Texts.code(reference);
        if (NUMBER.matcher(wipId).matches()) {
            return require(Long.parseLong(wipId), level, WipItemView::of);
        }
        return requireBy(WipItem_.wipId, wipId, "id", level, WipItemView::of);
    }

    @Bean
    static ConstraintRules wipItemConstraints() {
        return new ConstraintRules(Map.of(
                "chk_wip_items_transition",
                new Refusal(Rule.WIP_STATE, "status", "The WIP item cannot change to this state")));
    }
}
