package com.f2x.neurohub.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;

class CursorTests {

    private static final Row ROW = new Row(
            7L, 3, "-A=b\r\n%0A+c", LocalDate.parse("2025-11-20"), Instant.parse("2025-11-20T08:00:00.123456Z"));

    /** A row of a list. */
    public record Row(Long id, Integer sequence, String code, LocalDate day, Instant at) {

        public Long getId() {
            return id;
        }

        public Integer getSequence() {
            return sequence;
        }

        public String getCode() {
            return code;
        }

        public LocalDate getDay() {
            return day;
        }

        public Instant getAt() {
            return at;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequence", "code", "day", "at"})
    void whatIsWrittenIsReadAgain(String property) {
        Sort sort = Sort.by(property, "id");
        Cursor cursor = Cursor.behind(ROW, sort);

        assertThat(Cursor.read(cursor.text(), sort)).isEqualTo(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");

        Cursor back = Cursor.behind(ROW, sort.descending());
        assertThat(Cursor.read(back.text(), sort.descending())).isEqualTo(back).isNotEqualTo(cursor);
    }

    @Test
    void aCursorBelongsToItsOrder() {
        String cursor = Cursor.behind(ROW, Sort.by("day", "id")).text();

        assertThatThrownBy(() -> Cursor.read(cursor, Sort.by("at", "id"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.read(cursor, Sort.by("id"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.read(cursor, Sort.by("day", "id").descending()))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "day", "day=", "day5\nid=5", "day=2025-01-01\nid=5\nid=6"})
    void whatIsNoCursorIsRefused(String keys) {
        String cursor = Base64.getUrlEncoder().encodeToString(keys.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.read(cursor, Sort.by("day", "id"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsNoBase64IsRefused() {
        assertThatThrownBy(() -> Cursor.read("%%%", Sort.by("id"))).isInstanceOf(ProblemException.class);
    }
}
