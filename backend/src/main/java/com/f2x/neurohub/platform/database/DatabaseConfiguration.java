package com.f2x.neurohub.platform.database;

import com.f2x.migration.MigrationLog;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Tells the pool and the migrations where the database is. The pool depends on it, so it closes before the server
 * stops.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    Database database(DatabaseProperties properties, Environment environment, ApplicationContext application) {
        return DatabaseChoice.externalAccount(properties, environment)
                .<Database>map(ExternalDatabase::connect)
                .orElseGet(() -> EmbeddedDatabase.start(
                        properties.embedded().directory(),
                        () -> AvailabilityChangeEvent.publish(application, LivenessState.BROKEN)));
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        return new PoolConnection(database.account());
    }

    /** Migrations run outside the pool, whose limits of time are for requests. */
    @Bean
    FlywayConfigurationCustomizer migrationAccount(Database database, DatabaseProperties properties) {
        DatabaseAccount account = properties
                .migration()
                .on(database.account().url())
                .map(ExternalDatabase::connect)
                .map(ExternalDatabase::account)
                .orElseGet(database::account);
        return flyway -> flyway.dataSource(account.url(), account.username(), account.password());
    }

    @Bean
    MigrationLog migrationLog() {
        return new MigrationLog();
    }

    @Bean
    FlywayMigrationStrategy loggedMigration(MigrationLog log) {
        return log::migrate;
    }

    private record PoolConnection(DatabaseAccount account) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return account.username();
        }

        @Override
        public String getPassword() {
            return account.password();
        }

        @Override
        public String getJdbcUrl() {
            return account.url();
        }
    }
}
