package com.f2x.neurohub.alert;

/** How far people are with an alert. */
enum AlertStatus {
    UNREAD,
    READ,
    /** Put away: lists show it only when asked for. */
    ARCHIVED
}
