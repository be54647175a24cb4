package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.ChecksPassword;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.ClientAddress;
import com.f2x.neurohub.shared.web.EntityTag;
import com.f2x.neurohub.shared.web.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may do with the own account. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sign in")
class OwnAccountController {

    private final UserService users;
    private final PasswordChanges passwords;

    OwnAccountController(UserService users, PasswordChanges passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /**
     * The own account.
     *
     * @param user the caller's user
     * @param permissions what the caller may do, in the order of the reference page
     */
    record OwnAccount(@JsonUnwrapped UserView user, Set<Permission> permissions) implements Versioned {

        private static OwnAccount of(UserView user, Caller caller) {
            return new OwnAccount(user, new TreeSet<>(caller.permissions()));
        }

        @Override
        public int version() {
            return user.version();
        }
    }

    @GetMapping({"/users/me", "/auth/me"})
    @Requires(Permission.OWN_ACCOUNT)
    @Operation(summary = "Read the own account")
    ResponseEntity<OwnAccount> me(@AuthenticationPrincipal Caller caller) {
        return EntityTag.ok(OwnAccount.of(users.require(caller.userId(), FetchLevel.STANDARD, UserView::of), caller));
    }

    @PutMapping("/users/me")
    @Requires(Permission.OWN_ACCOUNT)
    @Operation(summary = "Change the own name, address or department")
    ResponseEntity<UserView> updateMe(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateProfile changes) {
        return EntityTag.ok(users.update(caller.userId(), EntityTag.expected(ifMatch), changes.asUpdate()));
    }

    @PutMapping("/users/me/password")
    @ChecksPassword
    @Requires(Permission.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change the own password; it ends the user's sessions")
    void changePassword(
            @AuthenticationPrincipal Caller caller,
            @Valid @RequestBody ChangePassword change,
            HttpServletRequest request) {
        passwords.change(caller.userId(), change, caller, new ClientAddress(request.getRemoteAddr()));
    }
}
