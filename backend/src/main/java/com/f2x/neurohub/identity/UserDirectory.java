package com.f2x.neurohub.identity;

import com.f2x.neurohub.shared.access.Caller;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds users for other modules. */
@Service
public class UserDirectory {

    private static final Pattern NUMBER = Pattern.compile("[Ww]?(\\d{1,18})");
    private static final long NO_NUMBER = -1;
    private static final String RESOLVE = """
            select id, username, full_name
              from users
             where username = lower(:name) or lower(full_name) = lower(:name) or id = :number
             order by username = lower(:name) desc, lower(full_name) = lower(:name) desc, id = :caller desc,
                      is_active desc, id
             limit 1
            """;

    private final JdbcClient jdbc;

    UserDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds the worker a client names: by sign-in name, else by full name, both in any case, else by number, as in
     * {@code 7} or {@code W007}. Of several people with one full name the caller comes first. One statement.
     *
     * @param reference the name as the client sent it
     * @param caller who sent it
     */
    public Optional<Worker> resolve(String reference, Caller caller) {
        String name = String.valueOf(Text.folded(reference));
        return jdbc.sql(RESOLVE)
                .param("name", name)
                .param("number", number(name))
                .param("caller", caller.userId())
                .query((row, index) -> new Worker(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    private static long number(String reference) {
        Matcher matcher = NUMBER.matcher(reference);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : NO_NUMBER;
    }
}
