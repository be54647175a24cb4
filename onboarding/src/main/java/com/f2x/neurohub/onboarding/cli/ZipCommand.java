package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.failure.Exit;
import com.f2x.neurohub.onboarding.output.Archive;
import com.f2x.neurohub.onboarding.output.OutputDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Packs what was sampled before. */
@Command(
        name = "zip",
        description = "Checks the files against manifest.json and packs them into sample_data.zip.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ZipCommand implements WorkplaceCommand {

    private final Workplace workplace;

    @Option(
            names = "--output",
            paramLabel = "DIRECTORY",
            description = "where the files are (${DEFAULT-VALUE})",
            defaultValue = "./sample_data")
    private Path output = Path.of("sample_data");

    @Option(names = "--allow-partial", description = "pack also if tables failed")
    private boolean allowPartial;

    ZipCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        OutputDirectory directory = OutputDirectory.existing(output);
        workplace.interruption().watch(directory);
        new Report(workplace.out(), workplace.err()).packed(directory, new Archive(directory).pack(allowPartial));
        return Exit.OK;
    }
}
