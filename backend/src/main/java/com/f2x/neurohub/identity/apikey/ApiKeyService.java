package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.identity.password.Passwords;
import com.f2x.neurohub.identity.user.UserAccessChanged;
import com.f2x.neurohub.identity.user.UserStore;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administers API keys. Each machine is a user of its own, in whose name its work is recorded. */
@Service
class ApiKeyService {

    /** More keys than a plant has machines. */
    static final int MOST = 1000;

    private final ApiKeyStore keys;
    private final UserStore users;
    private final PermissionTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiKeyService(
            ApiKeyStore keys, UserStore users, PermissionTable table, ApplicationEventPublisher events, Clock clock) {
        this.keys = keys;
        this.users = users;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ApiKeyView> list() {
        return keys.all();
    }

    /**
     * Makes a key and the machine's user. The key itself is in this answer only.
     *
     * @throws ProblemException 422 if there is no such source
     */
    @Transactional
    ApiKeyView create(CreateApiKey command, Caller caller) {
        Key key = Key.draw();
        long userId =
                users.addMachine(key.prefix(), Passwords.ofNobody(), command.name(), table.role(command.scopes()));
        return keys.add(userId, command, key, caller.userId(), tenant(command.source()))
                .with(key);
    }

    /**
     * Makes another key of the same machine; the old one works on for a while.
     *
     * @throws ProblemException 404 if there is no such key, 422 if it was revoked or has expired
     */
    @Transactional
    ApiKeyView rotate(long id, RotateApiKey command, Caller caller) {
        ApiKeyView old = keys.lock(id).orElseThrow(() -> missing(id));
        if (old.revokedAt() != null) {
            throw Rule.REFERENCE_INACTIVE.because("The key was revoked; create a new one");
        }
        Instant end = command.expiresAt() == null ? old.expiresAt() : command.expiresAt();
        if (!end.isAfter(clock.instant())) {
            throw Rule.INVALID_CONTENT.at("expires_at", "must be in the future, as the old key has expired");
        }
        Key key = Key.draw();
        ApiKeyView made = keys.add(
                old.userId(),
                new CreateApiKey(old.name(), old.scopes(), old.stationId(), end, old.source()),
                key,
                caller.userId(),
                tenant(old.source()));
        keys.shorten(id, command.overlap());
        return made.with(key);
    }

    /**
     * Revokes a key at once and for good.
     *
     * @throws ProblemException 404 if there is no such key
     */
    @Transactional
    void revoke(long id) {
        ApiKeyView revoked = keys.lock(id).orElseThrow(() -> missing(id));
        keys.revoke(id);
        events.publishEvent(new UserAccessChanged(revoked.userId(), false));
    }

    /**
     * Finds the machine of a key, and notes once a minute that the key is in use; empty if the key is unknown, expired
     * or revoked, or the machine's user may not work.
     */
    Optional<Caller> callerOf(Key key) {
        Optional<ApiKeyStore.ValidKey> valid = keys.find(key);
        valid.filter(ApiKeyStore.ValidKey::noteUse).ifPresent(keys::noteUse);
        return valid.map(ApiKeyStore.ValidKey::caller);
    }

    private byte @Nullable [] tenant(@Nullable String source) {
        if (source == null || source.isBlank()) {
            return null;
        }
        return keys.source(source)
                .orElseThrow(() -> Rule.INVALID_CONTENT.at("source", "There is no source of events %s", source));
    }

    private static ProblemException missing(long id) {
        return Rule.RESOURCE_NOT_FOUND.because("API key with ID %d not found", id);
    }
}
