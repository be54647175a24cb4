package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import com.f2x.neurohub.platform.security.StreamOperations;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Monitoring, a database of its own, and handlers whose statements are known. */
@TestComponent
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("com.f2x.neurohub.shared")
@Import({
    MonitoringConfiguration.class,
    HealthController.class,
    HealthService.class,
    QueryingController.class,
    StreamOperations.class
})
class QueryingApplication {

    @Bean
    TestDatabase database() {
        return TestPostgres.emptyDatabase();
    }

    @Bean
    DataSource dataSource(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        return pool;
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/denied")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .build();
    }
}
