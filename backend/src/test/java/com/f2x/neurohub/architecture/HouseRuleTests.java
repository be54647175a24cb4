package com.f2x.neurohub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the application's classes to the house rules. */
class HouseRuleTests {

    @ParameterizedTest
    @MethodSource("rules")
    void theApplicationKeeps(HouseRule house) {
        house.rule().check(Application.CLASSES);
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
