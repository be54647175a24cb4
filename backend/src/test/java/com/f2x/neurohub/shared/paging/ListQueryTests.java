package com.f2x.neurohub.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Sort;

class ListQueryTests {

    private static final Sort BY_ID = Sort.by("id");

    /** A row of a list. */
    public record Row(Long id) {

        public Long getId() {
            return id;
        }
    }

    @Test
    void aPageBeginsAtAnyRow() {
        Pageable page = new ListQuery(10, 7, null, null, false, FetchLevel.MINIMAL).page(BY_ID);

        assertThat(page.getOffset()).isEqualTo(7);
        assertThat(page.getPageSize()).isEqualTo(10);
        assertThat(page.getSort()).isEqualTo(BY_ID);
    }

    @Test
    void aCursorReplacesTheNumberOfRowsToPassBy() {
        assertThat(new ListQuery(10, 7, "abc", null, false, FetchLevel.MINIMAL)
                        .page(BY_ID)
                        .getOffset())
                .isZero();
    }

    @Test
    void onlyAPageThatIsFollowedHasACursor() {
        ListQuery query = ListQuery.sorted("id", FetchLevel.MINIMAL);
        Pageable page = query.page(BY_ID);
        Slice<Row> last = new SliceImpl<>(List.of(new Row(7L)), page, false);
        Slice<Row> followed = new SliceImpl<>(List.of(new Row(7L), new Row(8L)), page, true);

        assertThat(query.limit()).isEqualTo(ListQuery.MAX_LIMIT);
        assertThat(Optional.ofNullable(query.nextCursor(last, BY_ID))).isEmpty();
        assertThat(query.nextCursor(followed, BY_ID))
                .isEqualTo(Cursor.behind(new Row(8L), BY_ID).text());
    }

    @Test
    void pagesOfDifferentPlacesDiffer() {
        Pageable first = new ListQuery(10, 0, null, null, false, FetchLevel.MINIMAL).page(BY_ID);

        assertThat(first).isEqualTo(new ListQuery(10, 0, null, null, false, FetchLevel.MINIMAL).page(BY_ID));
        assertThat(first).isNotEqualTo(new ListQuery(10, 7, null, null, false, FetchLevel.MINIMAL).page(BY_ID));
    }
}
