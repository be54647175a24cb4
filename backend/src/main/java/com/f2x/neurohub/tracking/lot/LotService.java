package com.f2x.neurohub.tracking.lot;

import com.f2x.neurohub.plant.line.ProductionLine;
import com.f2x.neurohub.plant.line.ProductionLineService;
import com.f2x.neurohub.product.model.ProductModel;
import com.f2x.neurohub.product.model.ProductModelService;
import com.f2x.neurohub.product.route.Route;
import com.f2x.neurohub.product.route.RouteService;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
import com.f2x.neurohub.tracking.intervention.Intervention;
import com.f2x.neurohub.tracking.intervention.Intervention.Kind;
import com.f2x.neurohub.tracking.intervention.InterventionStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lots: issued with a number and a frozen route, aimed at a quantity, closed when they are done. */
@Service
public class LotService extends BaseService<Lot> {

    private final LotRepository lots;
    private final LotNumbers numbers;
    private final LotStore counters;
    private final InterventionStore interventions;
    private final ProductModelService models;
    private final ProductionLineService lines;
    private final RouteService routes;
    private final Clock clock;

    LotService(
            LotRepository repository,
            LotNumbers numbers,
            LotStore counters,
            InterventionStore interventions,
            ProductModelService models,
            ProductionLineService lines,
            RouteService routes,
            Clock clock) {
        super(
                repository,
                Resource.paged(
                        "Lot",
                        Rule.LOT_NOT_FOUND,
                        () -> FetchPlan.standard(Lot_.productModel, Lot_.productionLine)
                                .full(Lot_.wipItems, Lot_.serials),
                        Sorts.byDescending(Lot_.PRODUCTION_DATE)));
        this.lots = repository;
        this.numbers = numbers;
        this.counters = counters;
        this.interventions = interventions;
        this.models = models;
        this.lines = lines;
        this.routes = routes;
        this.clock = clock;
    }

    /** Reads a lot by its number, in any case; an unknown one is 404. */
    LotView byNumber(String number, FetchLevel level) {
        return requireBy(Lot_.lotNumber, Texts.code(number), "number", level, LotView::of);
    }

    /** Stores a new lot; the number is issued last, because everybody who wants the next one waits for this lot. */
    @Transactional
    LotView create(CreateLot lot) {
        ProductModel model = models.forNewLot(lot.productModelId());
        ProductionLine line = lines.forNewLot(lot.productionLineId());
        Route route = routes.forNewLot(model.getRouteCode());
        return create(
                () -> new Lot(numbers.next(line, model, lot.productionDate()), lot, model, line, route), LotView::of);
    }

    /** Changes a lot and, if asked, closes or re-opens it; the counters it is compared with stand still meanwhile. */
    @Transactional
    LotView update(long id, @Nullable Integer version, UpdateLot change, long userId) {
        counters.lock(id);
        return change(id, version, lot -> apply(lot, change, userId), LotView::of);
    }

    @Override
    protected void delete(Lot lot) {
        lots.remove(lot.getId());
    }

    /** As exact as the database keeps it, so that the answer tells what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void apply(Lot lot, UpdateLot change, long userId) {
        LotStatus status = lot.getStatus();
        int target = lot.getTargetQuantity();
        Instant now = now();
        lot.edit(change, now);
        if (status == LotStatus.IN_PROGRESS && lot.getTargetQuantity() < target) {
            intervene(lot, Kind.TARGET_LOWERED, target, lot.getTargetQuantity(), change.reason(), userId);
        }
        if (change.status() == LotStatus.CLOSED) {
            lot.close(now);
        } else if (change.status() != null && change.status() != lot.getStatus()) {
            lot.reopen(change.status(), change.reason());
            intervene(lot, Kind.STATE_OVERRIDDEN, status, lot.getStatus(), change.reason(), userId);
        }
    }

    private void intervene(Lot lot, Kind kind, Object from, Object to, @Nullable String reason, long userId) {
        interventions.record(new Intervention(
                kind,
                lot.getId(),
                null,
                null,
                null,
                null,
                from.toString(),
                to.toString(),
                reason == null ? "" : reason,
                userId));
    }

    @Bean
    static ConstraintRules lotConstraints() {
        return new ConstraintRules(Map.of(
                "uk_lots_external_lot_number",
                Refusal.duplicate("external_lot_number", "External lot number"),
                "chk_lots_transition",
                Refusal.at(Rule.LOT_STATE, "status", "The lot cannot change to this state")));
    }
}
