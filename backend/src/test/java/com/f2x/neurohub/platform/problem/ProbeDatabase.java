package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application under test to a fresh database. */
final class ProbeDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestPostgres.freshDatabase();
        TestPropertyValues.of(
                        "neurohub.db.url=" + database.url(),
                        "neurohub.db.username=" + database.username(),
                        "neurohub.db.password=" + database.password(),
                        "neurohub.web.max-body-size=64KB")
                .applyTo(context);
    }
}
