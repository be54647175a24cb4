package com.f2x.neurohub.trace;

/**
 * People and recorders within a statement, as JSON. Each is looked up by itself: joining them would have PostgreSQL
 * weigh a dozen tables against each other, which takes longer than reading.
 */
final class RecorderSql {

    private static final String PERSON = """
            (select jsonb_build_object('user_id', who.id, 'username', who.username, 'full_name', who.full_name)
             from users who where who.id = %s)""";

    private static final String RECORDER = """
            (select jsonb_build_object('user_id', who.id, 'username', who.username, 'full_name', who.full_name,
                                       'api_key_id', device.id, 'api_key_name', device.name,
                                       'station_id', device.station_id)
             from users who left join api_keys device on device.id = %s
             where who.id = %s)""";

    private RecorderSql() {}

    /** Who did it. */
    static String person(String user) {
        return PERSON.formatted(user);
    }

    /** Who told of it. */
    static String recorder(String user, String key) {
        return RECORDER.formatted(key, user);
    }
}
