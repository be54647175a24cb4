package com.f2x.neurohub.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.offenders.OffendingCircle;
import com.f2x.offenders.circle.WayBack;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceRule;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the application's classes to the house rules: all in one place, for reading the classes takes longest. */
class HouseRuleTests {

    private static final double LEAST_SHARE = 0.4;
    private static final SliceRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("com.f2x.(**)").should().beFreeOfCycles();

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

    @Test
    void packagesFormNoCircle() {
        PACKAGES_FORM_NO_CIRCLE.check(Application.CLASSES);
    }

    @Test
    void aCircleIsFound() {
        JavaClasses offenders = new ClassFileImporter().importClasses(OffendingCircle.class, WayBack.class);

        assertThat(PACKAGES_FORM_NO_CIRCLE.evaluate(offenders).hasViolation()).isTrue();
    }

    /** Package-private first: public is a decision. */
    @Test
    void atLeastFourInTenTypesArePackagePrivate() {
        List<JavaClass> types = Application.CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.isAnnotatedWith(StaticMetamodel.class))
                .toList();

        long hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        assertThat((double) hidden / types.size())
                .as("Share of package-private types: drop 'public' where no other package uses the type")
                .isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    static List<HouseRule> rules() {
        return Stream.of(CodeRules.ALL, ControllerRules.ALL, PackageRules.ALL, PersistenceRules.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
