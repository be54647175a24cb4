package com.f2x.neurohub.label.printer;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.text.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one printer that the dashboard knows: the default one. No connection to the database is held meanwhile. */
@RestController
@RequestMapping("/api/v1/printer")
@Tag(name = "Printers")
class DefaultPrinterController {

    private final PrinterService printers;
    private final Clock clock;

    DefaultPrinterController(PrinterService printers, Clock clock) {
        this.printers = printers;
        this.clock = clock;
    }

    @GetMapping("/settings")
    @Requires(Permission.READ)
    @Operation(summary = "Read where the default printer is")
    PrinterSettings settings() {
        return printers.usual().map(PrinterSettings::of).orElse(PrinterSettings.NONE);
    }

    @PutMapping("/settings")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Say where the default printer is")
    PrinterSettings place(@Valid @RequestBody PlacePrinter settings) {
        return PrinterSettings.of(printers.place(settings));
    }

    @PostMapping("/settings/test")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Try to reach a printer at an address")
    Reach.Answer test(
            @RequestParam @Pattern(regexp = CreatePrinter.HOST, message = CreatePrinter.HOST_MEANING) @Text(CODE)
                    String ip,
            @RequestParam(defaultValue = "9100") @Min(1) @Max(65_535) int port) {
        return Reach.of(ip, port).answer(ip, port);
    }

    @GetMapping("/status")
    @Requires(Permission.READ)
    @Operation(summary = "Try to reach the default printer")
    Reach.Status status() {
        PrinterSettings printer = settings();
        Reach reach = printer.ip().isEmpty()
                ? new Reach(false, null, "no printer is set up")
                : Reach.of(printer.ip(), printer.port());
        return reach.status(printer, clock.instant());
    }
}
