package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.text.NormalForm;
import java.util.List;
import java.util.Locale;
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
     * Finds the workers a client can mean: the one of that sign-in name, else all of that full name, both in any case,
     * or of that number, as in {@code 7} or {@code W007}. One statement.
     *
     * @param reference the name as the client sent it
     * @return none, one, or at least two where nobody can tell who is meant
     */
    public List<Worker> named(String reference) {
        String username = NormalForm.key(reference);
        String fullName = NormalForm.words(reference.strip()).toLowerCase(Locale.ROOT);
        List<Worker> workers = users.findWorkers(username, fullName, number(username));
        boolean decided = !workers.isEmpty() && workers.get(0).username().equals(username);
        return decided ? workers.subList(0, 1) : workers;
    }

    private static long number(String reference) {
        Matcher matcher = NUMBER.matcher(reference);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : NO_NUMBER;
    }
}
