package com.f2x.neurohub.db.raw;

import com.f2x.neurohub.db.migration.Chain;
import com.f2x.neurohub.db.migration.Version;
import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes versions back as an operator does who accepts the loss. */
final class WayBack {

    private WayBack() {}

    /** Takes back what is installed, from the newest down to the given version, which goes, too. */
    static void to(TestDatabase account, String oldest) throws SQLException {
        List<Version> versions = new ArrayList<>(Version.all());
        Collections.reverse(versions);
        for (Version version : versions) {
            if (version.number().compareTo(oldest) >= 0 && isInstalled(account, version)) {
                Chain.forceBack(account, version);
            }
        }
    }

    private static boolean isInstalled(TestDatabase account, Version version) throws SQLException {
        try (Session session = Session.of(account)) {
            return session.number("select count(*) from flyway_schema_history where version = '%s'"
                            .formatted(version.number()))
                    > 0;
        }
    }
}
