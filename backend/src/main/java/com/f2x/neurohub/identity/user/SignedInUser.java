package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The user a client shows after signing in.
 *
 * @param id the user's number
 * @param username sign-in name
 * @param email address
 * @param fullName name that people read
 * @param role what the user may do
 */
public record SignedInUser(
        long id, String username, @Nullable String email, String fullName, Role role) {

    /** Reads the user from a row that has its columns. */
    public static SignedInUser of(ResultSet row) throws SQLException {
        String email = row.getString("email");
        return new SignedInUser(
                row.getLong("id"),
                row.getString("username"),
                email,
                row.getString("full_name"),
                Role.valueOf(row.getString("role")));
    }
}
