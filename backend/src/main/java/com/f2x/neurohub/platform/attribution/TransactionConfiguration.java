package com.f2x.neurohub.platform.attribution;

import com.f2x.neurohub.shared.signature.SignatureProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the one transaction manager. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureProperties.class)
class TransactionConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(
            JdbcTemplate jdbc,
            @Value("${neurohub.db.limits.lock}") String lockLimit,
            SignatureProperties signatures,
            ObjectProvider<TransactionManagerCustomizers> customizers) {
        AttributedTransactions transactions = new AttributedTransactions(jdbc, lockLimit, signatures.names());
        customizers.ifAvailable(customizer -> customizer.customize(transactions));
        return transactions;
    }
}
