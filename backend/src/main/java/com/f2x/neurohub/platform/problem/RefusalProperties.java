package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.ErrorCode;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;

/**
 * The status a refusal answers with.
 *
 * @param legacyRefusals whether what a business rule refuses, and a completion that contradicts the recorded one,
 *     answers 400 as in F2X NeuroHub: its desktop calls a 422 invalid input and every 409 work in progress
 */
@ConfigurationProperties("neurohub.web")
record RefusalProperties(@DefaultValue("false") boolean legacyRefusals) {

    private static final Set<ErrorCode> BUSINESS = EnumSet.of(ErrorCode.VAL_004, ErrorCode.VAL_005, ErrorCode.VAL_006);

    HttpStatus of(Rule rule) {
        boolean business = BUSINESS.contains(rule.errorCode()) || rule == Rule.STEP_ALREADY_COMPLETED;
        return legacyRefusals && business ? HttpStatus.BAD_REQUEST : rule.status();
    }
}
