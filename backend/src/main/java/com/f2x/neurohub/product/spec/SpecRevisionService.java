package com.f2x.neurohub.product.spec;

import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** What measurement specs judged by over time, which nobody changes or removes. */
@Service
class SpecRevisionService extends BaseService<SpecRevision> {

    SpecRevisionService(SpecRevisionRepository repository) {
        super(
                repository,
                Resource.whole(
                        "Measurement spec",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.byDescending(SpecRevision_.REVISION)));
    }

    /** Lists one spec's; a spec the process does not have is 404. */
    Listed<SpecRevisionView> list(long processId, long specId, ListQuery query) {
        Listed<SpecRevisionView> listed = list(
                () -> related(SpecRevision_.measurementSpec, specId).and(ofProcess(processId)),
                query,
                (row, level) -> SpecRevisionView.of(row));
        if (listed.items().isEmpty() && query.cursor() == null && query.skip() == 0) {
            throw missing(specId);
        }
        return listed;
    }

    private static Specification<SpecRevision> ofProcess(long processId) {
        return (root, query, criteria) ->
                criteria.equal(root.get(SpecRevision_.measurementSpec).get(MeasurementSpec_.processId), processId);
    }
}
