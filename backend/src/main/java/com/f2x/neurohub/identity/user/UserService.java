package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.identity.password.Passwords;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administers the users. There is always at least one active administrator. */
@Service
class UserService extends BaseService<User> {

    private final UserRepository users;
    private final Passwords passwords;
    private final PasswordProperties passwordRule;
    private final ApplicationEventPublisher events;

    UserService(
            UserRepository users,
            Passwords passwords,
            PasswordProperties passwordRule,
            ApplicationEventPublisher events) {
        super(
                users,
                Resource.whole(
                        "User",
                        Rule.USER_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.byId().and(User_.USERNAME)));
        this.users = users;
        this.passwords = passwords;
        this.passwordRule = passwordRule;
        this.events = events;
    }

    UserView getByUsername(String username, FetchLevel level) {
        return requireBy(
                User_.username,
                String.valueOf(UserTexts.folded(username)),
                "username",
                FetchLevel.STANDARD,
                UserView::of);
    }

    UserView getByEmail(String email, FetchLevel level) {
        return requireBy(User_.email, String.valueOf(UserTexts.folded(email)), "email", level, UserView::of);
    }

    /** Its password is hashed before the repository begins the transaction. */
    UserView create(CreateUser command) {
        String hash = passwords.hash(passwordRule.require("password", command.password()));
        return create(() -> new User(command, hash), UserView::of);
    }

    @Transactional
    UserView update(long id, @Nullable Integer version, UpdateUser changes) {
        return change(id, version, user -> edit(user, changes), UserView::of);
    }

    /**
     * Sets a password.
     *
     * @param presentHash the stored form that the present password was compared with; null if that does not matter
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 if it is not the stored one any more
     */
    @Transactional
    void setPassword(long id, @Nullable String presentHash, String hash) {
        change(id, null, user -> setPassword(user, presentHash, hash), UserView::of);
    }

    @Override
    @Transactional
    public void remove(long id) {
        if (users.findById(id).filter(User::administers).isPresent()) {
            requireAnotherAdministrator(id);
        }
        super.remove(id);
        events.publishEvent(new UserAccessChanged(id, false));
    }

    private void edit(User user, UpdateUser changes) {
        boolean administered = user.administers();
        if (administered && changes.endsAdministration()) {
            requireAnotherAdministrator(user.getId());
        }
        Role before = user.getRole();
        user.edit(changes);
        boolean mayLess = !user.isActive() || !user.getRole().includes(before);
        events.publishEvent(new UserAccessChanged(user.getId(), mayLess));
    }

    private void setPassword(User user, @Nullable String presentHash, String hash) {
        if (presentHash != null && !presentHash.equals(user.getPasswordHash())) {
            throw Rule.CONCURRENT_CHANGE.because("Someone else is changing the same data; try again");
        }
        user.changePassword(hash);
        events.publishEvent(new UserAccessChanged(user.getId(), true));
    }

    private void requireAnotherAdministrator(long id) {
        if (users.lockAdministrators().stream().allMatch(administrator -> administrator.getId() == id)) {
            throw Rule.LAST_ADMIN.because("The last active administrator cannot be removed, demoted or deactivated");
        }
    }

    @Bean
    static ConstraintRules userConstraints() {
        return new ConstraintRules(Map.of(
                "uk_users_username", Refusal.duplicate("username", "A user of this name"),
                "uk_users_email", Refusal.duplicate("email", "A user with this email"),
                "chk_users_username", Refusal.at(Rule.INVALID_CONTENT, "username", UserRules.USERNAME_MEANING)));
    }
}
