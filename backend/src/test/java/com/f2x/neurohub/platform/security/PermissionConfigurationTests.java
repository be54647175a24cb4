package com.f2x.neurohub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.access.UnfitTableException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PermissionConfigurationTests {

    private static final String LIST = "neurohub.access.permissions.";

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(PermissionConfiguration.class);

    @Test
    void theUsualTableHoldsWhereNothingIsConfigured() {
        application.run(context -> {
            PermissionTable table = context.getBean(PermissionTable.class);
            for (Permission permission : Permission.values()) {
                assertThat(table.role(permission)).isEqualTo(permission.role());
            }
        });
    }

    @Test
    void aRoleHasWhatIsConfiguredAndWhatTheRolesBeforeItHave() {
        application
                .withPropertyValues(LIST + "operator=execute, holds", LIST + "viewer=READ,OWN_ACCOUNT")
                .run(context -> {
                    PermissionTable table = context.getBean(PermissionTable.class);
                    assertThat(table.of(Role.OPERATOR))
                            .containsExactlyInAnyOrder(
                                    Permission.READ, Permission.OWN_ACCOUNT, Permission.EXECUTE, Permission.HOLDS);
                    assertThat(table.role(Permission.TRACE)).isEqualTo(Role.MANAGER);
                    assertThat(table.role(EnumSet.of(Permission.HOLDS, Permission.TRACE)))
                            .isEqualTo(Role.MANAGER);
                    assertThat(table.of(Role.ADMIN)).containsExactlyInAnyOrder(Permission.values());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "operatr=READ, operatr is no role; there are VIEWER",
        "operator=LOT, LOT is no permission; there are READ",
        "admin=READ, 'ADMIN needs every permission, and nobody has MASTER_DATA, USERS'"
    })
    void whatIsUnfitEndsTheStartWithOneLine(String list, String why) {
        application.withPropertyValues(LIST + list).run(context -> {
            assertThat(context).getFailure().hasRootCauseInstanceOf(UnfitTableException.class);
            String told = new UnfitTableFailureAnalyzer()
                    .analyze(context.getStartupFailure())
                    .getDescription();
            assertThat(told).startsWith("neurohub.access.permissions: " + why).hasLineCount(1);
        });
    }
}
