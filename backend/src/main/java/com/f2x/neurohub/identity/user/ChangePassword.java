package com.f2x.neurohub.identity.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A new password.
 *
 * @param oldPassword the present one; administrators need none for other people
 * @param newPassword the new one, up to 128 characters and as many as the setting demands, usually 10
 */
record ChangePassword(
        @BindParam("old_password") @Nullable String oldPassword,

        @BindParam("new_password") @NotNull @Size(max = UserRules.PASSWORD_MAX)
        String newPassword) {

    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}
