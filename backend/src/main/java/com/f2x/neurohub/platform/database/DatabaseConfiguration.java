package com.f2x.neurohub.platform.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
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
    Database database(DatabaseProperties properties, Environment environment) {
        return DatabaseChoice.externalAccount(properties, environment)
                .<Database>map(ExternalDatabase::connect)
                .orElseGet(() -> EmbeddedDatabase.start(properties.embedded().directory()));
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        return new PoolConnection(database.account());
    }

    @Bean
    @ConditionalOnProperty("neurohub.db.migration.username")
    FlywayConfigurationCustomizer migrationAccount(Database database, DatabaseProperties properties) {
        DatabaseAccount account =
                properties.migration().on(database.account().url()).orElseThrow();
        ExternalDatabase.connect(account);
        return flyway -> flyway.dataSource(account.url(), account.username(), account.password());
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
