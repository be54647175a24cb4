package com.f2x.neurohub.telemetry.notice;

import com.f2x.neurohub.alert.board.AlertSeverity;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told of alerts by e-mail.
 *
 * @param to addresses; none: nobody is
 * @param from who sends it
 * @param least how urgent an alert has to be
 * @param attempts how often a mail is sent before it is given up
 * @param retry pause after a failure
 */
@Validated
@ConfigurationProperties("neurohub.alerts.mail")
record MailProperties(
        @DefaultValue List<@NotBlank @Email String> to,
        @NotBlank @DefaultValue("neurohub@localhost") String from,
        @NotNull @DefaultValue("HIGH") AlertSeverity least,
        @Min(1) @Max(10) @DefaultValue("3") int attempts,

        @NotNull @DurationMin(millis = 0) @DurationMax(hours = 1) @DefaultValue("10s")
        Duration retry) {

    /** Otherwise no mail would ever leave. A name before the address is allowed. */
    @AssertTrue(message = "from must be one e-mail address")
    boolean isFromAnAddress() {
        try {
            new InternetAddress(from, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
