package com.f2x.neurohub.telemetry.notice;

import com.f2x.neurohub.alert.board.AlertTold;
import com.f2x.neurohub.shared.thread.DaemonThreads;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells alerts by e-mail. A mail is sent by a thread of its own, some times over if it must be, and given up with a
 * line in the log: what has to arrive is told by a webhook, which waits in the database.
 */
@Component
@EnableConfigurationProperties(MailProperties.class)
class AlertMail implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AlertMail.class);
    private static final int MOST_WAITING = 100;

    private final MailProperties properties;
    private final @Nullable JavaMailSender sender;
    private final ThreadPoolExecutor thread = thread();

    AlertMail(MailProperties properties, ObjectProvider<JavaMailSender> sender) {
        this.properties = properties;
        this.sender = sender.getIfAvailable();
        if (!properties.to().isEmpty() && this.sender == null) {
            throw new IllegalStateException("neurohub.alerts.mail.to needs a mail server: set spring.mail.host");
        }
    }

    @TransactionalEventListener
    void on(AlertTold alert) {
        JavaMailSender through = sender;
        if (through != null && !properties.to().isEmpty() && alert.severity().compareTo(properties.least()) <= 0) {
            SimpleMailMessage mail = mail(alert);
            thread.execute(() -> send(through, mail));
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private SimpleMailMessage mail(AlertTold alert) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(properties.from());
        mail.setTo(properties.to().toArray(String[]::new));
        mail.setSubject("[NeuroHub MES] %s%s: %s"
                .formatted(alert.over() ? "Over, " : "", alert.severity(), inOneLine(alert.title())));
        mail.setText(alert.message() + "\n\nAlerts: GET /api/v1/alerts. What to do: docs/reference/alerts.md\n");
        return mail;
    }

    /** A header ends with its line. */
    private static String inOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private void send(JavaMailSender through, SimpleMailMessage mail) {
        for (int attempt = 1; attempt <= properties.attempts(); attempt++) {
            try {
                through.send(mail);
                return;
            } catch (MailException e) {
                log.warn("A mail about an alert could not be sent, attempt {}: {}", attempt, e.getMessage());
            }
            if (!pause()) {
                return;
            }
        }
        log.error("A mail about an alert was given up: {}", mail.getSubject());
    }

    private boolean pause() {
        try {
            Thread.sleep(properties.retry().toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ThreadPoolExecutor thread() {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                DaemonThreads.named("alert-mail"),
                (task, executor) -> log.error("Too many mails about alerts wait; one was left out"));
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }
}
