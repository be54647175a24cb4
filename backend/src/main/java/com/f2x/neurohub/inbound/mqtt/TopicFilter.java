package com.f2x.neurohub.inbound.mqtt;

/** Which topics a filter of MQTT means. */
final class TopicFilter {

    private static final String REST = "#";
    private static final String ANY = "+";

    private TopicFilter() {}

    /** Whether a filter with {@code +} for one level and {@code #} for all that follow means a topic. */
    static boolean means(String filter, String topic) {
        String[] wanted = filter.split("/", -1);
        String[] levels = topic.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals(REST)) {
                return true;
            }
            if (i >= levels.length || (!wanted[i].equals(ANY) && !wanted[i].equals(levels[i]))) {
                return false;
            }
        }
        return wanted.length == levels.length;
    }
}
