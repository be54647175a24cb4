package com.f2x.neurohub.identity.user;

import static com.f2x.neurohub.shared.text.TextKind.NAME;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.ChecksPassword;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.ClientAddress;
import com.f2x.neurohub.shared.web.EntityTag;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users over HTTP. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Users")
class UserController {

    private final UserService users;
    private final PasswordChanges passwords;

    UserController(UserService users, PasswordChanges passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @GetMapping
    @Requires(Permission.USERS)
    @Operation(summary = "List users")
    ResponseEntity<List<UserView>> list(UserFilter filter, @Valid ListQuery query) {
        return users.list(filter, query, UserView::of).response();
    }

    @GetMapping("/role/{role}")
    @Requires(Permission.USERS)
    @Operation(summary = "List the users of a role")
    ResponseEntity<List<UserView>> listByRole(@PathVariable Role role, @Valid ListQuery query) {
        return users.list(UserFilter.ofRole(role), query, UserView::of).response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.USERS)
    @Operation(summary = "Read a user")
    ResponseEntity<UserView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(users.require(id, fetch.level(), UserView::of));
    }

    @GetMapping("/username/{username}")
    @Requires(Permission.USERS)
    @Operation(summary = "Read the user of a sign-in name")
    ResponseEntity<UserView> getByUsername(@PathVariable @Text(NAME) String username, Fetch fetch) {
        return EntityTag.ok(users.getByUsername(username, fetch.level()));
    }

    @GetMapping("/email/{email}")
    @Requires(Permission.USERS)
    @Operation(summary = "Read the user of an email address")
    ResponseEntity<UserView> getByEmail(@PathVariable @Text(NAME) String email, Fetch fetch) {
        return EntityTag.ok(users.getByEmail(email, fetch.level()));
    }

    @IgnoresIdempotencyKey
    @PostMapping
    @Requires(Permission.USERS)
    @Operation(summary = "Create a user")
    ResponseEntity<UserView> create(@Valid @RequestBody CreateUser command) {
        return EntityTag.created(users.create(command));
    }

    @PutMapping("/{id}")
    @Requires(Permission.USERS)
    @Operation(summary = "Change a user; what is not sent stays as it is")
    ResponseEntity<UserView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateUser changes) {
        return EntityTag.ok(users.update(id, EntityTag.expected(ifMatch), changes));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a user to whom no record refers")
    void remove(@PathVariable long id) {
        users.remove(id);
    }

    @PutMapping("/{id}/password")
    @ChecksPassword
    @Requires(Permission.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change the own password, or set anybody's as an administrator; it ends the user's sessions")
    void changePassword(
            @PathVariable long id,
            @Valid @RequestBody ChangePassword change,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        passwords.change(id, change, caller, new ClientAddress(request.getRemoteAddr()));
    }

    @PutMapping(path = "/{id}/password", params = "new_password")
    @ChecksPassword
    @Requires(Permission.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change a password with query parameters, as older clients do")
    void changePasswordByQuery(
            @PathVariable long id,
            @Valid @ModelAttribute ChangePassword change,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        passwords.change(id, change, caller, new ClientAddress(request.getRemoteAddr()));
    }
}
