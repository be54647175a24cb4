package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.connection.DriverConnections;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import picocli.CommandLine;

/** The command {@code neurohub-extract}. */
public final class NeurohubExtract {

    private NeurohubExtract() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Libraries would complain that nobody listens to their log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "neurohub-extract-end"));
        int exitCode = run(
                System.getenv(),
                interruption,
                new PrintWriter(System.out, true, consoleCharset()),
                new PrintWriter(System.err, true, consoleCharset()),
                arguments);
        interruption.over();
        System.exit(exitCode);
    }

    /** Runs the command and returns its exit code. */
    static int run(
            Map<String, String> environment,
            Interruption interruption,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        Workplace workplace = new Workplace(
                environment, new DriverConnections(), interruption, Clock.system(ZoneId.systemDefault()), out, err);
        CommandLine command = new CommandLine(new ExtractCommand(workplace), new CommandFactory(workplace))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionStrategy(NeurohubExtract::execute)
                .setExecutionExceptionHandler((failure, line, result) -> Failures.tell(failure, err))
                .setParameterExceptionHandler((failure, parameters) -> {
                    err.println(FailureCode.CONFIG_INVALID + ": " + failure.getMessage());
                    err.println("neurohub-extract --help tells the options.");
                    return FailureCode.CONFIG_INVALID.exitCode();
                });
        return command.execute(arguments);
    }

    /**
     * An option before a subcommand would be heard by nobody: {@code --env prod tables} would list another's tables.
     */
    private static int execute(CommandLine.ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
            throw new CommandLine.ParameterException(
                    parsed.commandSpec().commandLine(),
                    "Options of %s go behind it"
                            .formatted(parsed.subcommand().commandSpec().name()));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static Charset consoleCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }
}
