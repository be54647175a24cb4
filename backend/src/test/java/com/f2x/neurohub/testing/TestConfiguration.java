package com.f2x.neurohub.testing;

import java.util.Map;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests their client; it is made when the server's port is known. */
@org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
class TestConfiguration {

    /**
     * Hashes as the application does, but in one round where that takes hundreds of thousands: half of what tests do
     * begins with signing in.
     */
    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        PasswordEncoder pbkdf2 = new Pbkdf2PasswordEncoder("", 16, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        PasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder encoder =
                new DelegatingPasswordEncoder("pbkdf2-sha512", Map.of("pbkdf2-sha512", pbkdf2, "bcrypt", bcrypt));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return encoder;
    }

    @Bean
    TestUsers testUsers(JdbcClient jdbc, TransactionOperations transactions, PasswordEncoder passwords) {
        return new TestUsers(jdbc, transactions, passwords);
    }

    @Bean
    Database testDatabase(Environment environment) {
        return new Database(DatabaseInitializer.superuser(environment));
    }

    @Bean
    @Lazy
    Plant plant(Api api, Database database) {
        return new Plant(api, database);
    }

    @Bean
    @Lazy
    Api api(ServletWebServerApplicationContext server, TestUsers users, JsonMapper mapper) {
        int port = java.util.Objects.requireNonNull(server.getWebServer()).getPort();
        return new Api("http://localhost:" + port, users, mapper);
    }
}
