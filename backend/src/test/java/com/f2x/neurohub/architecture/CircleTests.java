package com.f2x.neurohub.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.offenders.OffendingCircle;
import com.f2x.offenders.circle.WayBack;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceRule;
import org.junit.jupiter.api.Test;

/** No two packages use each other, be it through others. */
class CircleTests {

    private static final SliceRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("com.f2x.(**)").should().beFreeOfCycles();

    @Test
    void packagesFormNoCircle() {
        PACKAGES_FORM_NO_CIRCLE.check(Application.CLASSES);
    }

    @Test
    void anOffenderIsFound() {
        JavaClasses offenders = new ClassFileImporter().importClasses(OffendingCircle.class, WayBack.class);

        assertThat(PACKAGES_FORM_NO_CIRCLE.evaluate(offenders).hasViolation()).isTrue();
    }
}
