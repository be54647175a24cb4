package com.f2x.neurohub.alert;

import com.f2x.neurohub.shared.paging.Listed;
import java.util.List;

/**
 * A page of alerts, in the envelope that clients read.
 *
 * @param alerts the page
 * @param total how many there are in all
 * @param unreadCount how many nobody has read, whatever the list shows
 */
record AlertList(List<AlertView> alerts, long total, long unreadCount) {

    static AlertList of(Listed<AlertView> page, long unread) {
        return new AlertList(page.items(), page.counted(), unread);
    }
}
