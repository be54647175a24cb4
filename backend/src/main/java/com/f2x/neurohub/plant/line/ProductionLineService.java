package com.f2x.neurohub.plant.line;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Production lines. */
@Service
public class ProductionLineService extends BaseService<ProductionLine> {

    private static final String SHORT_CODE = "short_code";

    private final ProductionLineRepository lines;

    ProductionLineService(ProductionLineRepository lines) {
        super(
                lines,
                Resource.whole(
                        "Production line",
                        Rule.PRODUCTION_LINE_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.by(ProductionLine_.SORT_ORDER)));
        this.lines = lines;
    }

    /** Reads a line by its code, in any case; an unknown one is 404. */
    ProductionLineView byCode(String code, FetchLevel level) {
        return requireBy(ProductionLine_.lineCode, Texts.code(code), "code", level, ProductionLineView::of);
    }

    /**
     * Finds the line of a lot that is being created, within the caller's transaction.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if there is no such line or it is not active
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ProductionLine forNewLot(long id) {
        ProductionLine line = lines.findById(id).orElseThrow(() -> unknown(id));
        line.requireActive();
        return line;
    }

    /**
     * Makes sure that the line a row shall refer to exists; null names none.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 at {@code production_line_id} if there is none
     */
    public void requireKnown(@Nullable Long id) {
        if (id != null && !lines.existsById(id)) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(long id) {
        return Rule.INVALID_CONTENT.at("production_line_id", "Production line with ID %d not found", id);
    }

    @Bean
    static ConstraintRules productionLineConstraints() {
        return new ConstraintRules(Map.of(
                "uk_production_lines_line_code", Refusal.duplicate("line_code", "Production line code"),
                "uk_production_lines_short_code", Refusal.duplicate(SHORT_CODE, "Production line short code"),
                "chk_production_lines_short_code",
                        Refusal.at(
                                Rule.INVALID_CONTENT,
                                SHORT_CODE,
                                "All hundred short codes that may be derived are taken: give another one"),
                "chk_production_lines_line_code_in_use", Refusal.inUse("line_code", "The line code", "lots"),
                "chk_production_lines_short_code_in_use", Refusal.inUse(SHORT_CODE, "The short code", "lots")));
    }
}
