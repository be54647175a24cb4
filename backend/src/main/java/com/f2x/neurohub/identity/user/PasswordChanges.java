package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.identity.password.PasswordCheck;
import com.f2x.neurohub.identity.password.Passwords;
import com.f2x.neurohub.identity.password.VerifiedPassword;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.ClientAddress;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes passwords. Who tells a wrong present one has guessed, and is slowed down like at the sign-in. */
@Service
class PasswordChanges {

    private final UserService users;
    private final PasswordCheck check;
    private final Passwords passwords;
    private final PasswordProperties rule;
    private final TransactionTemplate transactions;

    PasswordChanges(
            UserService users,
            PasswordCheck check,
            Passwords passwords,
            PasswordProperties rule,
            TransactionTemplate transactions) {
        this.users = users;
        this.check = check;
        this.passwords = passwords;
        this.rule = rule;
        this.transactions = transactions;
    }

    /**
     * Sets a password. People change their own by telling the present one; administrators set anybody's.
     *
     * @throws ProblemException 403 if the caller may not, 422 if the new one is too short or the present one is wrong,
     *     423 or 429 after too many wrong ones
     */
    void change(long id, ChangePassword change, Caller caller, ClientAddress address) {
        rule.require("new_password", change.newPassword());
        if (id == caller.userId()) {
            changeOwn(change, caller, address);
        } else if (caller.may(Permission.USERS)) {
            users.setPassword(id, null, passwords.hash(change.newPassword()));
        } else {
            throw Rule.NOT_PERMITTED.because("Only an administrator may set the password of someone else");
        }
    }

    private void changeOwn(ChangePassword change, Caller caller, ClientAddress address) {
        VerifiedPassword present = Optional.ofNullable(change.oldPassword())
                .flatMap(told -> check.verify(caller.username(), told, address))
                .filter(verified -> verified.userId() == caller.userId())
                .orElseThrow(() -> Rule.INVALID_CONTENT.at("old_password", "must be the present password"));
        String hash = passwords.hash(change.newPassword());
        transactions.executeWithoutResult(transaction -> {
            check.accept(present);
            users.setPassword(caller.userId(), present.hash(), hash);
        });
    }
}
