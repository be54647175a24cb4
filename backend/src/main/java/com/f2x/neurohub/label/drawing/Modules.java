package com.f2x.neurohub.label.drawing;

import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;

/**
 * The dark parts of a symbol, counted in its smallest parts (modules).
 *
 * @param width modules across
 * @param height modules down; of bars, which are as high as one likes, 1
 * @param quiet modules that must stay light around it
 * @param dark the dark parts
 */
record Modules(int width, int height, int quiet, List<Box> dark) {

    private static final int QUIET_BESIDE_BARS = 10;
    private static final int QUIET_AROUND_QR = 4;
    private static final int QUIET_AROUND_DATAMATRIX = 2;

    /** A rectangle from its upper left corner. */
    record Box(int x, int y, int width, int height) {}

    static Modules of(SymbolText text) {
        return switch (text.kind()) {
            case CODE_128 -> encoded(bars(), text.plain(), QUIET_BESIDE_BARS);
            case QR -> encoded(qr(), text.plain(), QUIET_AROUND_QR);
            case GS1_DATAMATRIX -> encoded(dataMatrix(), text.plain(), QUIET_AROUND_DATAMATRIX);
        };
    }

    private static Symbol bars() {
        Code128 symbol = new Code128();
        symbol.setBarHeight(1);
        return symbol;
    }

    private static Symbol qr() {
        QrCode symbol = new QrCode();
        symbol.setPreferredEccLevel(QrCode.EccLevel.M);
        return symbol;
    }

    private static Symbol dataMatrix() {
        DataMatrix symbol = new DataMatrix();
        symbol.setForceMode(DataMatrix.ForceMode.SQUARE);
        symbol.setDataType(Symbol.DataType.GS1);
        return symbol;
    }

    private static Modules encoded(Symbol symbol, String text, int quiet) {
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setQuietZoneHorizontal(0);
        symbol.setQuietZoneVertical(0);
        try {
            symbol.setContent(text);
        } catch (OkapiException e) {
            throw Rule.LABEL_DOES_NOT_FIT.at("symbol", "cannot say %s", text);
        }
        List<Box> dark = symbol.getRectangles().stream()
                .map(part -> new Box((int) part.x, (int) part.y, (int) part.width, (int) part.height))
                .toList();
        return new Modules(symbol.getWidth(), symbol.getHeight(), quiet, dark);
    }
}
