package com.f2x.embeddedpostgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The smallest application on an embedded server: writes rows one by one until it is killed, and prints each number
 * once its commit is acknowledged.
 */
final class DatabaseClient {

    private DatabaseClient() {}

    /**
     * Runs until killed.
     *
     * @param args data directory, first number to write
     */
    public static void main(String[] args) throws SQLException {
        try {
            EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]), DataDirectories.OWNER);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            print("READY %d %s %s"
                    .formatted(
                            server.process().pid(),
                            server.account().url(),
                            server.account().password()));
            write(server.account(), Long.parseLong(args[1]));
        } catch (ServerStartException e) {
            print("REFUSED " + e.getMessage());
            System.exit(1);
        }
    }

    private static void write(ServerAccount account, long from) throws SQLException {
        try (Connection connection = account.connect(10)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table if not exists acknowledged (id bigint primary key, filler text not null)");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into acknowledged values (?, repeat('x', 500))")) {
                for (long id = from; ; id++) {
                    insert.setLong(1, id);
                    insert.executeUpdate();
                    print("ACK %d;".formatted(id));
                }
            }
        }
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
