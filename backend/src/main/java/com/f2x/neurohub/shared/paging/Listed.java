package com.f2x.neurohub.shared.paging;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list.
 *
 * @param items the page's rows
 * @param nextCursor where the next page begins, null on the last one
 * @param total how many rows there are in all, null unless asked for
 * @param <V> the view of a row
 */
public record Listed<V>(
        List<V> items,
        @Nullable String nextCursor,
        @Nullable Long total) {

    /** The header that holds the total. */
    public static final String TOTAL_COUNT = "X-Total-Count";

    /** Makes a page. */
    public static <V> Listed<V> of(List<V> items, @Nullable String nextCursor, @Nullable Long total) {
        return new Listed<>(items, nextCursor, total);
    }

    /** The total of a page that was asked for {@linkplain ListQuery#counted() with it}. */
    public long counted() {
        return Objects.requireNonNull(total, "the total was asked for");
    }

    /** Answers the current request with the bare array; the next page and the total are in headers. */
    public ResponseEntity<List<V>> response() {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        if (nextCursor != null) {
            response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(nextUri(nextCursor)));
        }
        if (total != null) {
            response.header(TOTAL_COUNT, total.toString());
        }
        return response.body(items);
    }

    /** The reference is relative to the host, so that it is right behind every proxy. */
    private static String nextUri(String cursor) {
        String uri = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("skip")
                .replaceQueryParam("count")
                .replaceQueryParam("cursor", cursor)
                .scheme(null)
                .host(null)
                .port(null)
                .build()
                .toUriString();
        return uri.startsWith("//") ? uri.substring(uri.indexOf('/', 2)) : uri;
    }
}
