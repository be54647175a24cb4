package com.f2x.neurohub.plant.sequence;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.text.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which sequences a list shows; the members given must all hold.
 *
 * @param isActive only active or only inactive ones
 * @param isDeprecated only deprecated or only other ones
 * @param processId those that test this process
 * @param search those whose name contains it, in any case
 */
record SequenceFilter(
        @BindParam("is_active") @Nullable Boolean isActive,
        @BindParam("is_deprecated") @Nullable Boolean isDeprecated,
        @BindParam("process_id") @Nullable Long processId,
        @Text(LINE) @Nullable String search)
        implements Filter<TestSequence> {

    @Override
    public Specification<TestSequence> toSpecification() {
        return Specification.allOf(
                equal(TestSequence_.active, isActive),
                equal(TestSequence_.deprecated, isDeprecated),
                equal(TestSequence_.processId, processId),
                containing(search));
    }

    private static Specification<TestSequence> containing(@Nullable String part) {
        return StringUtils.hasText(part)
                ? (root, query, criteria) -> criteria.gt(
                        criteria.locate(
                                criteria.lower(root.get(TestSequence_.name)),
                                part.strip().toLowerCase(Locale.ROOT)),
                        0)
                : Specification.unrestricted();
    }
}
