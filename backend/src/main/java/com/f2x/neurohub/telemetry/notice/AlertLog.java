package com.f2x.neurohub.telemetry.notice;

import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.AlertTold;
import com.f2x.neurohub.alert.board.AlertType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes alerts of the system into the log, once each when it is raised and when it is over. */
@Component
class AlertLog {

    private static final Logger log = LoggerFactory.getLogger(AlertLog.class);

    @TransactionalEventListener
    void on(AlertTold alert) {
        if (alert.type() != AlertType.SYSTEM_ERROR) {
            return;
        }
        if (alert.over()) {
            log.info("Alert over: {}. {}", alert.title(), alert.message());
        } else if (alert.severity() == AlertSeverity.HIGH) {
            log.error("Alert: {}. {}", alert.title(), alert.message());
        } else {
            log.warn("Alert: {}. {}", alert.title(), alert.message());
        }
    }
}
