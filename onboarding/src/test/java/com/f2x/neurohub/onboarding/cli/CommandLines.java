package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.connection.DriverConnections;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What the command understands, without doing it. */
public final class CommandLines {

    private CommandLines() {}

    private static CommandLine command() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Workplace workplace = new Workplace(
                Map.of(), new DriverConnections(), new Interruption(), Clock.systemUTC(), nowhere, nowhere);
        return new CommandLine(new ExtractCommand(workplace), new CommandFactory(workplace))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Returns whether the arguments are understood. */
    public static boolean understands(String... arguments) {
        return command().parseArgs(arguments).unmatched().isEmpty();
    }

    /** Returns the options of the command without a subcommand. */
    public static Stream<String> optionsOfSamples() {
        return command().getCommandSpec().options().stream().map(option -> option.longestName());
    }
}
