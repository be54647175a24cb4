package com.f2x.neurohub.db.audit;

import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

/** A trail of five blocks of four rows each, 4 to 19, whose heads were signed and kept elsewhere. */
final class Trail {

    static final int BLOCKS = 5;

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final TestDatabase application = new SeparateRoles(database).application();
    private final KeyPair key;
    private final StringBuilder anchors = new StringBuilder();

    Trail() throws SQLException, GeneralSecurityException {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Sql.rows(application, "select * from seal_audit_logs()");
        Sql.run(database, "alter sequence audit_logs_id_seq restart 1001");
        for (int block = 2; block <= BLOCKS; block++) {
            Sql.run(database, """
                    insert into defect_codes (process_id, code, name)
                    select (select min(id) from processes), 'BLOCK-%d-' || n, 'Defect ' || n from generate_series(1, 4) n""".formatted(block));
            Sql.rows(application, "select * from seal_audit_logs()");
        }
        for (String head : Sql.rows(database, "select block_no, encode(root, 'hex') from audit_seals order by 1")) {
            anchor(head.split("\\|")[0], head.split("\\|")[1]);
        }
    }

    TestDatabase database() {
        return database;
    }

    /** Changes it as a superuser who has switched triggers off. */
    void tamper(String script) throws SQLException {
        Sql.run(database, "set session_replication_role = replica; " + script);
    }

    /** Returns what the database finds: finding, block and row. */
    List<String> findings() throws SQLException {
        return Sql.rows(application, "select finding, block_no, row_id from verify_audit_logs()");
    }

    /** Returns what the database finds, knowing the anchors. */
    List<String> findingsByAnchors() throws SQLException {
        String heads = "[" + anchors.toString().strip().replace("\n", ",") + "]";
        return Sql.rows(
                application,
                "select finding, block_no, row_id from verify_audit_logs(anchors => '%s')".formatted(heads));
    }

    /** Writes an export, which the verifier reads without the database. */
    Path export(Path directory) throws SQLException, IOException {
        List<String> lines = Sql.rows(
                application,
                "select export_audit_block(block_no) from (select block_no from audit_seals order by block_no) s");
        return Files.write(directory.resolve("export.ndjson"), lines);
    }

    Path anchors(Path directory) throws IOException {
        return Files.writeString(directory.resolve("heads.ndjson"), anchors);
    }

    Path publicKey(Path directory) throws IOException {
        String encoded = Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded());
        return Files.writeString(
                directory.resolve("audit.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
    }

    void drop() {
        TestPostgres.drop(database);
    }

    private void anchor(String block, String root) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update("neurohub-audit:%s:%s".formatted(block, root).getBytes(StandardCharsets.UTF_8));
        anchors.append("{\"block\": %s, \"root\": \"%s\", \"signature\": \"%s\"}\n"
                .formatted(block, root, Base64.getEncoder().encodeToString(signature.sign())));
    }
}
