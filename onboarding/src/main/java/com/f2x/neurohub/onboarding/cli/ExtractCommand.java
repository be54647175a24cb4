package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.ToolVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Without a subcommand it samples, or lists with {@code --list-tables}: the flags of the documents. */
@Command(
        name = "neurohub-extract",
        description = "Extracts samples and descriptions of tables from an Oracle database. It only reads.",
        mixinStandardHelpOptions = true,
        versionProvider = ExtractCommand.Version.class,
        sortOptions = false,
        subcommands = {
            TablesCommand.class,
            SampleCommand.class,
            VerifyCommand.class,
            ZipCommand.class,
            ConfigCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 unexpected, 2 wrong option or setting, 3 credentials,",
            "4 connection, 5 table not found or no rights, 6 incomplete, 130 interrupted."
        })
final class ExtractCommand implements WorkplaceCommand {

    private final Workplace workplace;

    @Option(names = "--list-tables", description = "write the list of tables and stop")
    private boolean listTables;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Mixin
    private ListOptions list = new ListOptions();

    @Mixin
    private SampleOptions sample = new SampleOptions();

    ExtractCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SampleRun run = new SampleRun(workplace, source, list, sample);
        return listTables ? run.list() : run.sample();
    }

    /** The version, for {@code --version}. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"neurohub-extract " + ToolVersion.current()};
        }
    }
}
