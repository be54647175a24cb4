package com.f2x.neurohub.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceRule;
import org.junit.jupiter.api.Test;

/** No two packages use each other, be it through others. */
class CircleTests {

    private static final SliceRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("com.f2x.neurohub.(**)").should().beFreeOfCycles();

    /** A lot, its WIP items, their serials and what was decided about them show each other. */
    private static final DescribedPredicate<JavaClass> EXEMPT = resideInAnyPackage(
            "com.f2x.neurohub.tracking.lot",
            "com.f2x.neurohub.tracking.wip",
            "com.f2x.neurohub.tracking.serial",
            "com.f2x.neurohub.tracking.intervention");

    @Test
    void packagesFormNoCircle() {
        PACKAGES_FORM_NO_CIRCLE.ignoreDependency(EXEMPT, EXEMPT).check(Application.CLASSES);
    }

    @Test
    void theExemptPackagesFormOne() {
        assertThat(PACKAGES_FORM_NO_CIRCLE.evaluate(Application.CLASSES).hasViolation())
                .as("Nothing needs to be exempt any more")
                .isTrue();
    }
}
