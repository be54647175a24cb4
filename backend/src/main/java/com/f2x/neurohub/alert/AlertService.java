package com.f2x.neurohub.alert;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.time.PlantProperties;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with alerts. */
@Service
class AlertService extends BaseService<Alert> {

    private final AlertStore store;
    private final AlertWording wording;
    private final PlantProperties plant;
    private final Clock clock;

    AlertService(
            AlertRepository repository, AlertStore store, AlertWording wording, PlantProperties plant, Clock clock) {
        super(
                repository,
                Resource.paged(
                        "Alert",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(
                                Alert_.lot, Alert_.wipItem, Alert_.serial, Alert_.process, Alert_.equipment),
                        Sorts.byDescending(Alert_.CREATED_AT)));
        this.store = store;
        this.wording = wording;
        this.plant = plant;
        this.clock = clock;
    }

    Listed<AlertView> list(AlertFilter filter, ListQuery query, Locale reader) {
        return list(() -> filter.toSpecification(plant.timeZone()), query.counted(), view(reader));
    }

    /**
     * Reads an alert.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none
     */
    AlertView require(long id, FetchLevel level, Locale reader) {
        return require(id, level, view(reader));
    }

    long unread() {
        return store.unread();
    }

    /**
     * Notes that somebody has read an alert.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none, 412 if its version is another
     */
    @Transactional
    public AlertView read(long id, @Nullable Integer version, Caller caller, Locale reader) {
        return change(id, version, alert -> alert.read(caller, clock.instant()), view(reader));
    }

    /** Notes that somebody has read alerts; those that are unknown or were read before stay as they are. */
    @Transactional
    public int read(List<Long> ids, long userId) {
        return store.read(ids.toArray(Long[]::new), userId);
    }

    /**
     * Puts an alert away.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none, 412 if its version is another
     */
    @Transactional
    public AlertView archive(long id, @Nullable Integer version, Caller caller, Locale reader) {
        return change(id, version, alert -> alert.archive(caller, clock.instant()), view(reader));
    }

    private BiFunction<Alert, FetchLevel, AlertView> view(Locale reader) {
        return (alert, level) -> AlertView.of(alert, level, wording.say(alert, reader));
    }
}
