package com.f2x.neurohub.platform.request;

import java.util.Map;
import java.util.Set;
import org.springframework.web.servlet.HandlerMapping;

/** Query parameters that clients which cannot be changed send to an operation that has no use for them. */
final class ToleratedParameters {

    /**
     * By the path of the operation:
     *
     * <ul>
     *   <li>{@code print_label}: the dashboard asks for a label together with the serial; printing it is another
     *       operation.
     * </ul>
     */
    private static final Map<String, Set<String>> BY_PATH =
            Map.of("/api/v1/serials/generate-from-wip", Set.of("print_label"));

    private ToleratedParameters() {}

    /** The names that an operation tolerates, given by {@link HandlerMapping#BEST_MATCHING_PATTERN_ATTRIBUTE}. */
    static Set<String> of(Object pattern) {
        return BY_PATH.getOrDefault(String.valueOf(pattern), Set.of());
    }
}
