package com.f2x.neurohub.identity.external;

import com.f2x.neurohub.identity.caller.CallerCache;
import com.f2x.neurohub.identity.password.Passwords;
import com.f2x.neurohub.identity.user.ExternalPerson;
import com.f2x.neurohub.identity.user.ExternalUser;
import com.f2x.neurohub.identity.user.UserStore;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.PermissionTable;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The users of people who sign in elsewhere. They are made at the first token, follow its name and role afterwards, and
 * are deactivated here like any other. A local user of the same name is never taken over.
 */
@Component
class ExternalUsers {

    private final UserStore users;
    private final CallerCache callers;
    private final PermissionTable table;
    private final TransactionTemplate transactions;

    ExternalUsers(UserStore users, CallerCache callers, PermissionTable table, TransactionTemplate transactions) {
        this.users = users;
        this.callers = callers;
        this.table = table;
        this.transactions = transactions;
    }

    /** Finds or makes the person's user; empty if it was deactivated or the name belongs to someone else. */
    Optional<Caller> find(ExternalPerson person) {
        return callers.find(person, () -> look(person));
    }

    private Optional<Caller> look(ExternalPerson person) {
        Optional<ExternalUser> known = users.findExternal(person);
        if (known.filter(user -> user.isAs(person)).isEmpty()) {
            transactions.executeWithoutResult(transaction -> store(person, known.isPresent()));
        }
        return users.findExternal(person)
                .filter(ExternalUser::isActive)
                .map(user -> Caller.person(user.id(), user.username(), user.role(), table));
    }

    private void store(ExternalPerson person, boolean exists) {
        if (exists) {
            users.followExternal(person);
        } else {
            users.addExternal(person, Passwords.ofNobody());
        }
    }
}
