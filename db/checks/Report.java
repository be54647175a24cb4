import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.StringJoiner;

/**
 * Runs a file with one query and prints its rows, columns separated by tabs, where there is no psql. A JDK runs it from its
 * source; the password is in {@code PGPASSWORD}:
 *
 * <pre>java -cp postgresql.jar db/checks/Report.java jdbc:postgresql://host/database user db/checks/validate.sql</pre>
 */
final class Report {

    private Report() {}

    public static void main(String[] arguments) throws IOException {
        Properties account = new Properties();
        account.setProperty("user", arguments[1]);
        account.setProperty("password", System.getenv().getOrDefault("PGPASSWORD", ""));
        account.setProperty("loginTimeout", "10");
        String query = Files.readString(Path.of(arguments[2]));
        try (Connection connection = DriverManager.getConnection(arguments[0], account)) {
            connection.setReadOnly(true);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                print(rows);
            }
        } catch (SQLException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            StringJoiner line = new StringJoiner("\t");
            for (int column = 1; column <= columns; column++) {
                line.add(String.valueOf(rows.getString(column)));
            }
            System.out.println(line);
        }
    }
}
