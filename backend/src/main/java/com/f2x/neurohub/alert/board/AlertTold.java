package com.f2x.neurohub.alert.board;

/**
 * An alert is new, or over. It is published within the transaction in which it is written; what merely goes on, or
 * comes back within the cool-down, is no news.
 *
 * @param type what it is about
 * @param severity how urgent it is
 * @param title a few words, in English
 * @param message what happened, in English
 * @param over whether it is over
 */
public record AlertTold(AlertType type, AlertSeverity severity, String title, String message, boolean over) {

    static AlertTold raised(Finding finding) {
        return new AlertTold(
                finding.type(),
                finding.severity(),
                finding.title().toString(),
                finding.message().toString(),
                false);
    }
}
