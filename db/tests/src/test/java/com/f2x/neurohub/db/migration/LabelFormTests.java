package com.f2x.neurohub.db.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Labels that were stored in several spellings come into one form, and none is lost. */
class LabelFormTests {

    private static final String MARKS = "select unit_mark from wip_items where lot_id = 901 and id <= 903 order by id";

    @AfterEach
    void drop() {
        FilledDatabases.dropCopies();
    }

    @Test
    void spellingsOfOneLabelKeepApart() throws SQLException {
        TestDatabase database = FilledDatabases.before(Version.numbered("0030"));
        String decomposed = Normalizer.normalize("마크", Normalizer.Form.NFD);
        Chain.execute(
                database,
                List.of(),
                "update wip_items set unit_mark = '마크' where id = 901;"
                        + " update wip_items set unit_mark = '" + decomposed + "' where id = 902;"
                        + " update wip_items set unit_mark = ' ＡＢ\u200b' where id = 903");

        Chain.migrate(database);

        assertThat(Rows.of(database, MARKS)).containsExactly("마크", "마크~902", "AB");
        assertThatThrownBy(() -> Chain.execute(
                        database, List.of(), "update wip_items set unit_mark = '" + decomposed + "x' where id = 901"))
                .hasMessageContaining("chk_wip_items_unit_mark_form");
    }
}
