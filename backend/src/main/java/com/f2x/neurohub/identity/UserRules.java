package com.f2x.neurohub.identity;

import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes a user valid. */
@Configuration(proxyBeanMethods = false)
class UserRules {

    /** Letters of any script, digits, underscore, dot and hyphen. */
    static final String USERNAME = "[\\p{L}\\p{N}_.-]{3,50}";

    static final String USERNAME_MEANING = "must be 3 to 50 letters, digits, underscores, dots or hyphens";

    /** Length counts more than variety (NIST SP 800-63B). */
    static final int PASSWORD_MIN = 10;

    static final int PASSWORD_MAX = 128;

    @Bean
    ConstraintRules userConstraints() {
        return new ConstraintRules(Map.of(
                "uk_users_username", Refusal.duplicate("username", "A user of this name"),
                "uk_users_email", Refusal.duplicate("email", "A user with this email"),
                "chk_users_username", new Refusal(Rule.INVALID_CONTENT, "username", USERNAME_MEANING)));
    }
}
