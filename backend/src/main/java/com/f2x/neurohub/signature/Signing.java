package com.f2x.neurohub.signature;

import com.f2x.neurohub.identity.password.PasswordCheck;
import com.f2x.neurohub.identity.password.VerifiedPassword;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.signature.SignatureProperties;
import com.f2x.neurohub.shared.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes signatures. Who tells a wrong password has guessed, and is slowed down like at the sign-in. */
@Service
class Signing {

    private final SignatureProperties properties;
    private final PasswordCheck check;
    private final SignatureStore store;
    private final SignatureService signatures;
    private final TransactionTemplate transactions;

    Signing(
            SignatureProperties properties,
            PasswordCheck check,
            SignatureStore store,
            SignatureService signatures,
            TransactionTemplate transactions) {
        this.properties = properties;
        this.check = check;
        this.store = store;
        this.signatures = signatures;
        this.transactions = transactions;
    }

    /**
     * Takes the signature of a change that the caller is about to make.
     *
     * @throws ProblemException 403 if the caller is a machine or may not make the change; 422 if it needs no signature,
     *     what it is done to is not there, or the password is wrong; 423 or 429 after too many wrong ones
     */
    SignatureView sign(SignChange change, Caller caller, ClientAddress address) {
        requirePerson(caller);
        requireSignable(change, caller);
        VerifiedPassword verified = check.verify(caller.username(), change.password(), address)
                .filter(password -> password.userId() == caller.userId())
                .orElseThrow(Signing::wrong);
        return signatures.require(add(change, verified), FetchLevel.STANDARD, SignatureView::of);
    }

    /** The password was right, whatever else is wrong: it is no guess. */
    private long add(SignChange change, VerifiedPassword verified) {
        try {
            return transactions.execute(transaction -> {
                check.accept(verified);
                return store.add(change, reason(change), verified, properties.validFor())
                        .orElseThrow(Signing::wrong);
            });
        } catch (DataIntegrityViolationException e) {
            transactions.executeWithoutResult(transaction -> check.accept(verified));
            throw e;
        }
    }

    private static void requirePerson(Caller caller) {
        if (caller.key() != null || caller.station() != null) {
            throw Rule.NOT_PERMITTED.because("Only people sign: a key cannot");
        }
    }

    private void requireSignable(SignChange change, Caller caller) {
        if (!properties.actions().contains(change.action())) {
            throw Rule.INVALID_CONTENT.at("action", "%s needs no signature here", change.action());
        }
        Permission permission = change.action().permission(change.entityType());
        if (permission == null) {
            throw Rule.INVALID_CONTENT.at("entity_type", "%s is not done to these", change.action());
        }
        if (!caller.may(permission)) {
            throw Rule.NOT_PERMITTED.because("Signing this needs the permission %s", permission);
        }
    }

    private static @Nullable String reason(SignChange change) {
        return change.reason() == null || change.reason().isBlank()
                ? null
                : change.reason().strip();
    }

    private static ProblemException wrong() {
        return Rule.INVALID_CONTENT.at("password", "must be your password");
    }
}
