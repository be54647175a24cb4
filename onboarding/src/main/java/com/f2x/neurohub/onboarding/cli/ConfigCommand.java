package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.credential.ParameterPath;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.failure.Exit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows settings. */
@Command(
        name = "config",
        description = "Shows the settings.",
        mixinStandardHelpOptions = true,
        subcommands = ConfigCommand.Check.class)
final class ConfigCommand implements WorkplaceCommand {

    private final Workplace workplace;

    ConfigCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        workplace.err().println("Say what to do: neurohub-extract config check");
        return Exit.USAGE;
    }

    /** Finds the settings as the other commands do, and shows them. */
    @Command(
            name = "check",
            description = "Finds the settings as other commands do and shows them. It does not connect.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Check implements WorkplaceCommand {

        private final Workplace workplace;

        @Mixin
        private SourceOptions source = new SourceOptions();

        Check(Workplace workplace) {
            this.workplace = workplace;
        }

        @Override
        public Integer call() {
            ParameterPath path = source.path(workplace);
            line("environment", path.environment());
            line("parameters", "/%s/%s/%s/oracle/".formatted(path.prefix(), path.environment(), path.application()));
            line("region", source.region(workplace));
            line("credentials", source.source(workplace).toString());
            SourceAccess access = source.credentials(workplace).get();
            line("found in", access.origin());
            line("address", access.address());
            line("username", access.username());
            line("password", access.password().toString());
            line("schema", access.schema());
            line("table_name", access.tableName());
            return Exit.OK;
        }

        private void line(String name, @Nullable String value) {
            workplace.out().printf("%-12s %s%n", name, value == null ? "-" : value);
        }
    }
}
