package com.f2x.neurohub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Package-private first: public is a decision. */
class VisibilityTests {

    private static final double LEAST_SHARE = 0.4;

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
}
