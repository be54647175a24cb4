package com.f2x.neurohub.product.route;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A new version of a route: the first one of a code, or the one that follows the newest.
 *
 * @param routeCode code shared by all versions, such as {@code PSA-REPAIR}
 * @param routeName display name
 * @param steps what is done, in this order
 */
record CreateRoute(
        @NotBlank @Size(max = 50) @Pattern(regexp = RouteCodes.PATTERN, message = RouteCodes.MESSAGE) @Text(CODE)
        String routeCode,

        @NotBlank @Size(max = 255) @Text(LINE) String routeName,
        @NotNull @Size(max = 200) List<@NotNull @Valid CreateRouteStep> steps) {

    CreateRoute {
        routeCode = Texts.code(routeCode);
        routeName = Texts.trimmed(routeName);
    }
}
