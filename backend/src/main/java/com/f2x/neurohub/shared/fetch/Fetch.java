package com.f2x.neurohub.shared.fetch;

import org.springframework.web.bind.annotation.BindParam;

/**
 * How much of a single resource a request reads.
 *
 * @param level parameter {@code fetch}
 */
public record Fetch(@BindParam("fetch") FetchLevel level) {

    /** Takes the standard level where a request names none. */
    public Fetch {
        level = level == null ? FetchLevel.STANDARD : level;
    }
}
