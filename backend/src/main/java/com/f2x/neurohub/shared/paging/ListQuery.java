package com.f2x.neurohub.shared.paging;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.util.StringUtils;

/**
 * Which part of a list a request reads, bound from its parameters. An empty parameter counts as absent.
 *
 * @param limit rows at most, null for as many as the list shows by itself
 * @param skip rows to pass by, for clients that page by numbers; ignored with a cursor
 * @param cursor where the page before ended, from its {@code Link} header
 * @param sort name of the order, null for the list's own
 * @param count whether the total is wanted
 * @param fetch how much of each row is read
 */
public record ListQuery(
        @Parameter(description = "Rows at most; without it 100, of master data and within one lot 1000")
        @Min(value = 1, message = LIMIT)
        @Max(value = MAX_LIMIT, message = LIMIT)
        @Nullable
        Integer limit,

        @Parameter(description = "Rows to pass by, none if absent; a cursor is cheaper") @Min(value = 0, message = SKIP)
        Integer skip,

        @Parameter(description = "Where the page begins, from the Link header") @Nullable
        String cursor,

        @Parameter(description = "Name of the order, a minus in front for descending") @Nullable
        String sort,

        @Parameter(description = "Whether to answer the total in X-Total-Count")
        Boolean count,

        FetchLevel fetch) {

    /** The most rows one page holds. */
    public static final int MAX_LIMIT = 1000;

    /** The rows of a page where neither the request nor the list says more. */
    public static final int USUAL_LIMIT = 100;

    private static final String LIMIT = "must be a whole number from 1 to " + MAX_LIMIT;
    private static final String SKIP = "must be a whole number from 0 to " + Integer.MAX_VALUE;

    /** Puts what is usual in place of what a request does not name. */
    public ListQuery {
        skip = skip == null ? 0 : skip;
        cursor = StringUtils.hasText(cursor) ? cursor.strip() : null;
        count = count != null && count;
        fetch = fetch == null ? FetchLevel.STANDARD : fetch;
    }

    /** Up to {@link #MAX_LIMIT} rows in the given order. */
    public static ListQuery sorted(String sort, FetchLevel fetch) {
        return new ListQuery(MAX_LIMIT, 0, null, sort, false, fetch);
    }

    /** A part of a list that has one order and no cursors; what is null is as usual. */
    public static ListQuery part(@Nullable Integer skip, @Nullable Integer limit) {
        return new ListQuery(limit, skip == null ? 0 : skip, null, null, false, FetchLevel.STANDARD);
    }

    /** The same with the total, for lists whose envelope tells it. */
    public ListQuery counted() {
        return new ListQuery(limit, skip, cursor, sort, true, fetch);
    }

    /** The same for a list that shows this many rows where the request does not say how many. */
    public ListQuery orLimit(int rows) {
        return limit == null ? new ListQuery(rows, skip, cursor, sort, count, fetch) : this;
    }

    /** The same for a list that is in this order where the request does not say which. */
    public ListQuery orSort(String name) {
        return StringUtils.hasText(sort) ? this : new ListQuery(limit, skip, cursor, name, count, fetch);
    }

    /** The rows the page may hold. */
    public <T> Specification<T> following(Sort order) {
        return cursor == null
                ? Specification.unrestricted()
                : Cursor.read(cursor, order).following();
    }

    /** How many rows the page holds at most. */
    public int rows() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    /** How many rows to pass by and to read. */
    public Pageable page(Sort order) {
        return new OffsetPage(cursor == null ? skip : 0, rows(), order);
    }

    /** The cursor of the page that follows, null if this is the last one. */
    public @Nullable String nextCursor(Slice<?> page, Sort order) {
        List<?> rows = page.getContent();
        return page.hasNext() ? Cursor.behind(rows.get(rows.size() - 1), order).text() : null;
    }
}
