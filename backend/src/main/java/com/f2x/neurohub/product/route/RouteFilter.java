package com.f2x.neurohub.product.route;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which route versions a list shows.
 *
 * @param routeCode only the versions of this route
 * @param isActive only active or only inactive ones
 */
record RouteFilter(
        @BindParam("route_code") @Text(CODE) @Nullable String routeCode,
        @BindParam("is_active") @Nullable Boolean isActive)
        implements Filter<Route> {

    @Override
    public Specification<Route> toSpecification() {
        return equal(Route_.routeCode, Texts.code(routeCode)).and(equal(Route_.active, isActive));
    }
}
