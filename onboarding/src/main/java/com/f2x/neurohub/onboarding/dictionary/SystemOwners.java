package com.f2x.neurohub.onboarding.dictionary;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import java.util.HashSet;
import java.util.Set;

/** The schemas that belong to the database itself: they hold nothing of the plant. */
final class SystemOwners {

    /** Those that 11g has, which does not mark them. */
    private static final Set<String> KNOWN = Set.of(
            "ANONYMOUS",
            "APEX_PUBLIC_USER",
            "APPQOSSYS",
            "AUDSYS",
            "BI",
            "CTXSYS",
            "DBSFWUSER",
            "DBSNMP",
            "DIP",
            "DVF",
            "DVSYS",
            "EXFSYS",
            "FLOWS_FILES",
            "GGSYS",
            "GSMADMIN_INTERNAL",
            "GSMCATUSER",
            "GSMUSER",
            "LBACSYS",
            "MDDATA",
            "MDSYS",
            "MGMT_VIEW",
            "OJVMSYS",
            "OLAPSYS",
            "ORACLE_OCM",
            "ORDDATA",
            "ORDPLUGINS",
            "ORDSYS",
            "OUTLN",
            "OWBSYS",
            "OWBSYS_AUDIT",
            "REMOTE_SCHEDULER_AGENT",
            "SI_INFORMTN_SCHEMA",
            "SPATIAL_CSW_ADMIN_USR",
            "SPATIAL_WFS_ADMIN_USR",
            "SYS",
            "SYSBACKUP",
            "SYSDG",
            "SYSKM",
            "SYSMAN",
            "SYSRAC",
            "SYSTEM",
            "TSMSYS",
            "VECSYS",
            "WK_TEST",
            "WKPROXY",
            "WKSYS",
            "WMSYS",
            "XDB",
            "XS$NULL");

    private static final String MARKED = "SELECT USERNAME FROM ALL_USERS WHERE ORACLE_MAINTAINED = 'Y'";

    private final Set<String> names;

    private SystemOwners(Set<String> names) {
        this.names = names;
    }

    static SystemOwners of(SourceSession session) {
        Set<String> names = new HashSet<>(KNOWN);
        names.addAll(session.queryIfAllowed("the schemas of the database itself", MARKED, row -> row.getString(1)));
        return new SystemOwners(names);
    }

    boolean contains(String owner) {
        return names.contains(owner) || owner.matches("APEX_\\d+");
    }
}
