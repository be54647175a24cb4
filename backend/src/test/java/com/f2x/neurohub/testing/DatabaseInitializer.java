package com.f2x.neurohub.testing;

import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Points an application under test to a fresh database, where one account migrates and another one is the
 * application's: whatever privilege a feature lacks, its tests find.
 */
final class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SUPERUSER = "test.superuser.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestPostgres.freshDatabase();
        SeparateRoles roles = new SeparateRoles(database);
        TestPropertyValues.of(
                        "neurohub.monitoring.scrape-key=" + Scrape.KEY,
                        "neurohub.db.url=" + database.url(),
                        "neurohub.db.username=" + roles.application().username(),
                        "neurohub.db.password=" + roles.application().password(),
                        "neurohub.db.migration.username=" + roles.owner().username(),
                        "neurohub.db.migration.password=" + roles.owner().password(),
                        SUPERUSER + "username=" + database.username(),
                        SUPERUSER + "password=" + database.password())
                .applyTo(context);
    }

    /** Returns the database as the superuser sees it. */
    static DataSource superuser(Environment environment) {
        return new TestDatabase(
                        environment.getRequiredProperty("neurohub.db.url"),
                        environment.getRequiredProperty(SUPERUSER + "username"),
                        environment.getRequiredProperty(SUPERUSER + "password"))
                .dataSource();
    }
}
