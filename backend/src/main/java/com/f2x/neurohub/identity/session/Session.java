package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.user.SignedInUser;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.PermissionTable;

/**
 * A sign-in that can be continued.
 *
 * @param id its number
 * @param accessSeconds how long each of its access tokens is valid
 * @param user who signed in
 */
record Session(long id, int accessSeconds, SignedInUser user) {

    Caller caller(PermissionTable table) {
        return Caller.person(user.id(), user.username(), user.role(), table);
    }
}
