package com.f2x.neurohub.db.raw;

import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;

/** A database with the accounts of its owner and of the application. */
record EventLayer(SeparateRoles roles) {

    static EventLayer fresh() {
        return new EventLayer(SeparateRoles.on(TestPostgres.freshDatabase()));
    }

    TestDatabase application() {
        return roles.application();
    }

    TestDatabase owner() {
        return roles.owner();
    }

    TestDatabase superuser() {
        return roles.superuser();
    }
}
