package com.f2x.neurohub.alert.board;

import com.f2x.neurohub.shared.problem.Words;

/**
 * What is the matter. What its words are made of must be texts and whole numbers, which can be kept.
 *
 * @param key what makes two findings the same alert, at most 200 characters
 * @param type what it is about
 * @param severity how urgent it is
 * @param title a few words without arguments
 * @param message what happened, with names and figures
 * @param subject the rows concerned
 * @param times how often it happened since it was last told
 */
public record Finding(
        String key, AlertType type, AlertSeverity severity, Words title, Words message, Subject subject, int times) {

    /** Something that is so, or happened once. */
    public static Finding of(
            String key, AlertType type, AlertSeverity severity, Words title, Words message, Subject subject) {
        return new Finding(key, type, severity, title, message, subject, 1);
    }

    /** Trouble of the system itself. */
    public static Finding trouble(String key, AlertSeverity severity, Words title, Words message) {
        return of(key, AlertType.SYSTEM_ERROR, severity, title, message, Subject.SYSTEM);
    }
}
