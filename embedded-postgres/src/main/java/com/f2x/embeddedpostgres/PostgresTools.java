package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of PostgreSQL, run under the account they accept.
 *
 * @param home directory of the unpacked binaries
 * @param user account the programs run under
 */
record PostgresTools(Path home, ServerUser user) {

    /** Unpacks the binaries beside the data directory, where the server's account can read them too. */
    static PostgresTools beside(DataDirectory directory, ServerUser user) {
        try {
            return new PostgresTools(PostgresBinaries.unpackedBelow(directory.parent()), user);
        } catch (IOException e) {
            throw new ServerStartException(
                    "The PostgreSQL binaries cannot be unpacked below %s: %s"
                            .formatted(directory.parent(), e.getMessage()),
                    e);
        }
    }

    Commands.Outcome run(Duration limit, String program, String... arguments) throws IOException {
        return Commands.run(command(program, List.of(arguments)), home, limit);
    }

    /** Returns the command line of a program, without anything that would start it in a session of its own. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return user.command(command);
    }
}
