package com.f2x.neurohub.db.raw;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.migration.Chain;
import com.f2x.neurohub.db.migration.Version;
import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each block of {@code docs/how-to/deploy-raw-layer.md}, in its order, as it is written. */
class ChecklistTests {

    private static final String DOCUMENT = "docs/how-to/deploy-raw-layer.md";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sql|bash)\\n(.*?)^```$");
    private static final Pattern WAY_BACK = Pattern.compile("ls -r db/rollback.*\\*U(\\d{4})__", Pattern.DOTALL);

    @Test
    void everyBlockRunsAsTheOwner() throws SQLException {
        SeparateRoles roles = SeparateRoles.on(TestPostgres.emptyDatabase());
        Chain.migrate(roles.owner(), Version.numbered("0065"));

        assertThat(answers(roles.owner())).contains("table_is_gone t|t", "landed_again 1");
    }

    @Test
    void everyBlockRunsAsASuperuser() throws SQLException {
        TestDatabase database = TestPostgres.emptyDatabase();
        SeparateRoles.on(database);
        Chain.migrate(database, Version.numbered("0065"));

        assertThat(answers(database)).contains("table_is_gone t|t", "landed_again 1");
    }

    /** Runs the document, and returns the first row of the answers that are looked at, with a word of their query. */
    private static List<String> answers(TestDatabase account) throws SQLException {
        List<String> answers = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(RepositoryFiles.read(DOCUMENT));
        try (Session session = Session.of(account)) {
            while (blocks.find()) {
                String block = blocks.group(2);
                if (blocks.group(1).equals("bash")) {
                    operate(account, block);
                } else if (block.contains("table_is_gone") || block.contains("landed_again")) {
                    answers.add(
                            (block.contains("landed_again") ? "landed_again " : "table_is_gone ") + session.one(block));
                } else {
                    session.run(block);
                }
            }
        }
        return answers;
    }

    /** A start of the application migrates, a way back is run. */
    private static void operate(TestDatabase account, String block) throws SQLException {
        if (block.contains("neurohub-mes.jar")) {
            assertThat(Chain.migrate(account)).isPositive();
        }
        for (String number :
                WAY_BACK.matcher(block).results().map(found -> found.group(1)).toList()) {
            WayBack.to(account, number);
        }
    }
}
