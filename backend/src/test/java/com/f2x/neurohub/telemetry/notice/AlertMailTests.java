package com.f2x.neurohub.telemetry.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.AlertTold;
import com.f2x.neurohub.alert.board.AlertType;
import com.f2x.neurohub.testing.machine.Patience;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ExtendWith(OutputCaptureExtension.class)
class AlertMailTests {

    private static final int ANY_PORT = 0;

    private final GreenMail server = new GreenMail(new ServerSetup(ANY_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void urgentAlertsAreMailedToAllWhenTheyAreRaisedAndWhenTheyAreOver() throws MessagingException {
        AlertMail mail = mail(List.of("shift@plant.example", "it@plant.example"), 3);

        mail.on(told(AlertSeverity.HIGH, "Disk full", false));
        mail.on(told(AlertSeverity.HIGH, "Disk full", true));

        // One for each address.
        Patience.await().until(() -> server.getReceivedMessages().length == 4);
        MimeMessage first = server.getReceivedMessages()[0];
        assertThat(first.getSubject()).isEqualTo("[NeuroHub MES] HIGH: Disk full");
        assertThat(first.getFrom()[0]).hasToString("mes@plant.example");
        assertThat(first.getAllRecipients()).hasSize(2);
        assertThat(List.of(server.getReceivedMessages()))
                .anySatisfy(
                        message -> assertThat(message.getSubject()).isEqualTo("[NeuroHub MES] Over, HIGH: Disk full"));
        mail.destroy();
    }

    @Test
    void whatIsLessUrgentIsNotMailed() {
        AlertMail mail = mail(List.of("it@plant.example"), 3);

        mail.on(told(AlertSeverity.MEDIUM, "Less urgent", false));
        mail.on(told(AlertSeverity.HIGH, "Urgent", false));

        assertThat(server.waitForIncomingEmail(Patience.LIMIT.toMillis(), 1)).isTrue();
        assertThat(List.of(server.getReceivedMessages()))
                .allSatisfy(message -> assertThat(message.getSubject()).endsWith("Urgent"));
        mail.destroy();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndThenGivenUpInTheLog(CapturedOutput output) {
        server.stop();
        AlertMail mail = mail(List.of("it@plant.example"), 2, 1);

        mail.on(told(AlertSeverity.HIGH, "Nobody hears", false));

        Patience.await().until(() -> output.getAll().contains("A mail about an alert was given up"));
        assertThat(output.getAll()).contains("attempt 1", "attempt 2").doesNotContain("attempt 3");
        mail.destroy();
    }

    @Test
    void aTitleCannotAddHeaders() throws MessagingException {
        AlertMail mail = mail(List.of("it@plant.example"), 1);

        mail.on(told(AlertSeverity.HIGH, "One\r\nBcc: other@example.com", false));

        assertThat(server.waitForIncomingEmail(Patience.LIMIT.toMillis(), 1)).isTrue();
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        mail.destroy();
    }

    @Test
    void nothingIsMailedUnlessThereAreAddressesAndAddressesNeedAServer() {
        AlertMail none = mail(List.of(), 1);
        none.on(told(AlertSeverity.HIGH, "Off", false));
        none.destroy();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThatThrownBy(() -> new AlertMail(
                        properties(List.of("it@plant.example"), 1),
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class)))
                .hasMessageContaining("spring.mail.host");
    }

    private AlertMail mail(List<String> to, int attempts) {
        return mail(to, attempts, server.getSmtp().getPort());
    }

    private static AlertMail mail(List<String> to, int attempts, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new AlertMail(properties(to, attempts), beans.getBeanProvider(JavaMailSender.class));
    }

    private static MailProperties properties(List<String> to, int attempts) {
        return new MailProperties(to, "mes@plant.example", AlertSeverity.HIGH, attempts, Duration.ofMillis(10));
    }

    private static AlertTold told(AlertSeverity severity, String title, boolean over) {
        return new AlertTold(AlertType.SYSTEM_ERROR, severity, title, "What happened", over);
    }
}
