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
     *   <li>{@code label_type}: the dashboard names the label to test a printer with; a test is of no kind.
     * </ul>
     */
    private static final Map<String, Set<String>> BY_PATH = Map.of("/api/v1/printer/test-print", Set.of("label_type"));

    private ToleratedParameters() {}

    /** The names that an operation tolerates, given by {@link HandlerMapping#BEST_MATCHING_PATTERN_ATTRIBUTE}. */
    static Set<String> of(Object pattern) {
        return BY_PATH.getOrDefault(String.valueOf(pattern), Set.of());
    }
}
