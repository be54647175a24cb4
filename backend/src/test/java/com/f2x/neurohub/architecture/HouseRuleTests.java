package com.f2x.neurohub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the application's classes to the house rules. */
class HouseRuleTests {

    private static final JavaClasses APPLICATION = new ClassFileImporter().importPath(Path.of("target/classes"));

    @ParameterizedTest
    @MethodSource("rules")
    void theApplicationKeeps(HouseRule house) {
        house.rule().check(APPLICATION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anOffenderIsFoundBy(HouseRule house) {
        JavaClasses offender = new ClassFileImporter().importClasses(house.offender());

        assertThat(house.rule().evaluate(offender).hasViolation()).isTrue();
    }

    static List<HouseRule> rules() {
        return Stream.of(CodeRules.ALL, ControllerRules.ALL, PackageRules.ALL, PersistenceRules.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
