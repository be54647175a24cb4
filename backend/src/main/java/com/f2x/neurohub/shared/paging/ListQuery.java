package com.f2x.neurohub.shared.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which part of a list a request reads. Controllers take it as a parameter; {@link DefaultLimit} on that parameter
 * changes the limit of requests that name none.
 *
 * @param limit rows at most, 1 to 1000
 * @param skip rows to pass by, for clients that page by numbers; ignored with a cursor
 * @param cursor where the page before ended, from its {@code Link} header
 * @param sort name of the order, null for the list's own
 * @param count whether the total is wanted
 */
public record ListQuery(
        int limit,
        long skip,
        @Nullable String cursor,
        @Nullable String sort,
        boolean count) {

    /** The most rows one page holds. */
    public static final int MAX_LIMIT = 1000;

    /** Up to {@link #MAX_LIMIT} rows in the given order. */
    public static ListQuery sorted(String sort) {
        return new ListQuery(MAX_LIMIT, 0, null, sort, false);
    }

    /** The same with the total, for lists whose envelope tells it. */
    public ListQuery counted() {
        return new ListQuery(limit, skip, cursor, sort, true);
    }

    /** The rows the page may hold. */
    public <T> Specification<T> following(Sort order) {
        return cursor == null
                ? Specification.unrestricted()
                : Cursor.read(cursor, order).following(order);
    }

    /** How many rows to pass by and to read. */
    public Pageable page(Sort order) {
        return new OffsetPage(cursor == null ? skip : 0, limit, order);
    }

    /** The cursor of the page that follows, null if this is the last one. */
    public @Nullable String nextCursor(Slice<?> page, Sort order) {
        List<?> rows = page.getContent();
        return page.hasNext() ? Cursor.behind(rows.get(rows.size() - 1), order).text() : null;
    }
}
