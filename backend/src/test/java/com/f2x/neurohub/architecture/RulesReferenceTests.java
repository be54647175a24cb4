package com.f2x.neurohub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.problem.ErrorCode;
import com.f2x.neurohub.shared.problem.Rule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that states the rules names every one of them, and nothing that is not there. */
class RulesReferenceTests {

    private static final Path PAGE = Path.of("../docs/reference/rules.md");
    private static final Path MIGRATIONS = Path.of("../db/src/main/resources/db/migration");

    /** The codes of refusals by the rules of the shop floor; the others are about requests and access. */
    private static final Set<ErrorCode> OF_THE_SHOP_FLOOR =
            EnumSet.of(ErrorCode.VAL_004, ErrorCode.VAL_005, ErrorCode.VAL_006, ErrorCode.CONF_003);

    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");
    private static final Pattern CONSTRAINT = Pattern.compile("`((?:chk|uk|fk|pk|idx|trg)_\\w+)`");

    private final String page = Documents.read(PAGE);

    @Test
    void everyRuleIsStated() {
        assertThat(Arrays.stream(Rule.values())
                        .filter(rule -> OF_THE_SHOP_FLOOR.contains(rule.errorCode()))
                        .filter(rule -> !page.contains("| `" + rule + "` |")))
                .isEmpty();
    }

    @Test
    void everyTestNamedExists() {
        assertThat(TEST.matcher(page).results()).hasSizeGreaterThan(40);
        TEST.matcher(page)
                .results()
                .forEach(named -> assertThat(Documents.source(named.group(1)))
                        .as(named.group())
                        .contains("void " + named.group(2) + "("));
    }

    @Test
    void everyClassNamedExists() {
        CLASS.matcher(page).results().forEach(named -> Documents.source(named.group(1)));
    }

    @Test
    void everyConstraintNamedExists() {
        String schema = Documents.files(MIGRATIONS).map(Documents::read).collect(Collectors.joining());
        CONSTRAINT.matcher(page).results().forEach(named -> assertThat(schema).contains(named.group(1)));
    }
}
