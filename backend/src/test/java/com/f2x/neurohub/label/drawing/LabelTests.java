package com.f2x.neurohub.label.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn is what a scanner reads, in every format, size and resolution. */
class LabelTests {

    private static final String GTIN = "09506000134352";
    private static final String LOT = "KR01PSA251101";
    private static final String WIP = "WIP-KR01PSA251101-001";
    private static final String SERIAL = "KR01PSA251101001";
    private static final LabelSubject UNIT =
            new LabelSubject(LOT, WIP, SERIAL, 1, "PSA-1000", "센서 A", LocalDate.of(2025, 11, 1), 100);
    private static final List<String> LINES = List.of("{lot_number}", "{model_code}", "{date}");

    @ParameterizedTest
    @MethodSource("fitting")
    void aScannerReadsThePixels(LabelType type, LabelSize size, SymbolKind symbol, int dots) {
        byte[] png = label(type, size, symbol, dots).png();

        assertThat(Decoded.png(png)).isEqualTo(expected(type, symbol));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void aScannerReadsTheLines(LabelType type, LabelSize size, SymbolKind symbol, int dots) {
        byte[] svg = label(type, size, symbol, dots).svg();

        assertThat(Decoded.of(rendered(svg, size, dots))).isEqualTo(expected(type, symbol));
    }

    @Test
    void aScannerReadsASymbolWithModulesThatLookLikeACorner() {
        String serial = "KR01PSA251140237";
        LabelSubject unit = new LabelSubject("KR01PSA251140", WIP, serial, 237, "PSA-1000", "A", UNIT.date(), 100);

        byte[] png = Label.draw(LabelType.SERIAL_LABEL, design(LabelSize.WIDE, SymbolKind.QR, LINES), unit, 8)
                .png();

        assertThat(Decoded.png(png).text()).isEqualTo(serial);
    }

    /** Bars of long numbers need fine dots and the wide label; GS1 takes no serial of more than 20 characters. */
    static Stream<Arguments> fitting() {
        return Stream.of(LabelType.WIP_LABEL, LabelType.SERIAL_LABEL, LabelType.LOT_LABEL)
                .flatMap(type -> Arrays.stream(LabelSize.values())
                        .flatMap(size -> Arrays.stream(SymbolKind.values())
                                .flatMap(symbol -> Stream.of(8, 12)
                                        .filter(dots -> fits(type, size, symbol, dots))
                                        .map(dots -> Arguments.of(type, size, symbol, dots)))));
    }

    private static boolean fits(LabelType type, LabelSize size, SymbolKind symbol, int dots) {
        return switch (symbol) {
            case QR -> true;
            case GS1_DATAMATRIX -> type != LabelType.WIP_LABEL;
            case CODE_128 ->
                dots == 12
                        ? type != LabelType.WIP_LABEL || size == LabelSize.WIDE
                        : type == LabelType.SERIAL_LABEL && size == LabelSize.WIDE
                                || type == LabelType.LOT_LABEL && size == LabelSize.WIDE;
        };
    }

    /** The decoder tells the first FNC1, which says that elements of GS1 follow, like those between them. */
    private static Decoded expected(LabelType type, SymbolKind symbol) {
        String id = Objects.requireNonNull(UNIT.id(type));
        return switch (symbol) {
            case QR -> new Decoded("]Q1", id);
            case CODE_128 -> new Decoded("]C0", id);
            case GS1_DATAMATRIX ->
                new Decoded(
                        "]d2",
                        type == LabelType.LOT_LABEL
                                ? "\u001d01" + GTIN + "10" + LOT
                                : "\u001d01" + GTIN + "10" + LOT + "\u001d21" + SERIAL);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "WIP_LABEL, WIDE, CODE_128, 8",
        "WIP_LABEL, SMALL, CODE_128, 12",
        "SERIAL_LABEL, SMALL, CODE_128, 8",
        "WIP_LABEL, WIDE, GS1_DATAMATRIX, 12"
    })
    void whatNoScannerCouldReadIsRefused(LabelType type, LabelSize size, SymbolKind symbol, int dots) {
        assertThatThrownBy(() -> label(type, size, symbol, dots)).isInstanceOf(ProblemException.class);
    }

    @Test
    void lettersThatNobodyCouldReadAreRefused() {
        LabelDesign design = design(LabelSize.SMALL, SymbolKind.QR, List.of("x".repeat(60)));

        assertThatThrownBy(() -> Label.draw(LabelType.LOT_LABEL, design, UNIT, 8))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not fit on 40x20");
    }

    @Test
    void thePrinterIsToldTheSamePlaces() {
        assertThat(zpl(label(LabelType.SERIAL_LABEL, LabelSize.WIDE, SymbolKind.CODE_128, 8)))
                .isEqualTo("""
                ^XA
                ^CI28
                ^LH0,0
                ^PW480
                ^LL160
                ^FO62,8^BY2^BCN,72,N,N,N,A^FH_^FDKR01PSA251101001^FS
                ^FO8,88^A0N,17,17^FH_^FDKR01PSA251101^FS
                ^FO8,109^A0N,17,17^FH_^FDPSA-1000^FS
                ^FO8,130^A0N,17,17^FH_^FD2025-11-01^FS
                ^PQ1
                ^XZ
                """);
    }

    @Test
    void thePrinterIsToldWhereTheElementsOfGs1End() {
        assertThat(zpl(label(LabelType.SERIAL_LABEL, LabelSize.WIDE, SymbolKind.GS1_DATAMATRIX, 8)))
                .contains("^BXN,5,200,,,,_^FH\\^FD_101" + GTIN + "10" + LOT + "_121" + SERIAL + "^FS\n");
    }

    @ParameterizedTest
    @CsvSource({"^XA^FDx^FS, _5EXA_5EFDx_5EFS", "~JA, _7EJA", "a_5Eb, a_5F5Eb", "가, _EA_B0_80"})
    void noTextIsACommand(String text, String written) {
        LabelSubject hostile = new LabelSubject(LOT, null, null, null, "M", text, UNIT.date(), 1);
        LabelDesign design = design(LabelSize.WIDE, SymbolKind.QR, List.of("{model_name}"));

        String zpl = zpl(Label.draw(LabelType.LOT_LABEL, design, hostile, 8));

        assertThat(zpl).contains("^FH_^FD" + written + "^FS\n").doesNotContain(text);
    }

    @Test
    void noTextIsMarkup() {
        LabelSubject hostile = new LabelSubject(LOT, null, null, null, "M", "<script>&\"", UNIT.date(), 1);
        LabelDesign design = design(LabelSize.WIDE, SymbolKind.QR, List.of("{model_name}"));

        String svg =
                new String(Label.draw(LabelType.LOT_LABEL, design, hostile, 8).svg(), StandardCharsets.UTF_8);

        assertThat(svg).contains(">&lt;script&gt;&amp;&quot;</text>").doesNotContain("<script");
    }

    private static Label label(LabelType type, LabelSize size, SymbolKind symbol, int dots) {
        return Label.draw(type, design(size, symbol, LINES), UNIT, dots);
    }

    private static LabelDesign design(LabelSize size, SymbolKind symbol, List<String> lines) {
        @Nullable String gtin = symbol == SymbolKind.GS1_DATAMATRIX ? GTIN : null;
        return new LabelDesign(size, symbol, gtin, lines);
    }

    private static String zpl(Label label) {
        return new String(label.zpl(""), StandardCharsets.US_ASCII);
    }

    private static BufferedImage rendered(byte[] svg, LabelSize size, int dots) {
        SVGDocument document = Objects.requireNonNull(
                new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()));
        int width = size.width() * dots;
        int height = size.height() * dots;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        document.render((java.awt.Component) null, graphics, new ViewBox(0, 0, width, height));
        graphics.dispose();
        return image;
    }
}
