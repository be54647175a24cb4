package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.identity.password.Passwords;
import com.f2x.neurohub.identity.token.Secrets;
import com.f2x.neurohub.shared.file.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the user {@code admin} when a database has no administrator, before the first request is served. Of several
 * nodes that start at once, one does it.
 */
@Component
@EnableConfigurationProperties({AdminProperties.class, PasswordProperties.class})
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int PASSWORD_BYTES = 18;

    private final AdminProperties properties;
    private final PasswordProperties rule;
    private final UserStore users;
    private final Passwords passwords;
    private final TransactionOperations transactions;

    FirstAdministrator(
            AdminProperties properties,
            PasswordProperties rule,
            UserStore users,
            Passwords passwords,
            TransactionOperations transactions) {
        this.properties = properties;
        this.rule = rule;
        this.users = users;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String configured = properties.password();
        if (configured != null && !configured.isEmpty() && !rule.fits(configured)) {
            throw new WeakPasswordException(rule.minLength());
        }
        if (users.lacksAdministrator()) {
            boolean drawn = configured == null || configured.isEmpty();
            String password = drawn ? Secrets.draw(PASSWORD_BYTES) : String.valueOf(configured);
            String hash = passwords.hash(password);
            transactions.executeWithoutResult(transaction -> insert(password, drawn, hash));
        }
    }

    private void insert(String password, boolean drawn, String hash) {
        users.lockFirstAdministrator();
        if (!users.lacksAdministrator()) {
            log.debug("Another node has made the first administrator");
        } else if (!users.addAdministrator(hash)) {
            log.warn("There is no administrator, and the name admin belongs to another user");
        } else if (drawn) {
            write(password);
            log.warn("The first administrator is admin; the password is in {}", properties.drawnPasswordFile());
        } else {
            log.info("The first administrator is admin; the password is the configured one");
        }
    }

    private void write(String password) {
        try {
            PrivateFile.replace(properties.drawnPasswordFile(), password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
