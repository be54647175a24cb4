package com.f2x.neurohub.product.route;

import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of one version of a route; absent members stay as they are.
 *
 * @param routeName display name
 * @param isActive whether new lots may follow the version
 * @param steps must be absent: the steps of a version never change
 */
record UpdateRoute(
        @Size(min = 1, max = 255) @Text(LINE) @Nullable String routeName,
        @Nullable Boolean isActive,

        @Schema(hidden = true) @Null(message = "never change: post a new version of the route") @Nullable
        List<Object> steps) {

    UpdateRoute {
        routeName = Texts.trimmed(routeName);
    }
}
