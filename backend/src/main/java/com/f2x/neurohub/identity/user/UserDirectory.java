package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.access.Caller;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Finds users for other modules. */
@NamedInterface("user")
@Service
public class UserDirectory {

    private static final Pattern NUMBER = Pattern.compile("(?:[Ww]0*)?([1-9]\\d{0,17})");
    private static final long NO_NUMBER = -1;

    private final UserStore users;

    UserDirectory(UserStore users) {
        this.users = users;
    }

    /**
     * Finds the worker a client names: by sign-in name, else by full name, both in any case, else by number, as in
     * {@code 7} or {@code W007}. Of several people with one full name the caller comes first. One statement.
     *
     * @param reference the name as the client sent it
     * @param caller who sent it
     */
    public Optional<Worker> resolve(String reference, Caller caller) {
        String name = String.valueOf(UserTexts.folded(reference));
        return users.findWorker(name, number(name), caller.userId());
    }

    private static long number(String reference) {
        Matcher matcher = NUMBER.matcher(reference);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : NO_NUMBER;
    }
}
