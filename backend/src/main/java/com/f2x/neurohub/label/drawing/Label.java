package com.f2x.neurohub.label.drawing;

import java.nio.charset.StandardCharsets;

/** A label, ready to be written in one of the formats. */
public final class Label {

    /** Dots per millimetre of printers with 203 dpi; the others have 12. */
    public static final int USUAL_DOTS = 8;

    private final Drawing drawing;

    private Label(Drawing drawing) {
        this.drawing = drawing;
    }

    /**
     * Draws a label.
     *
     * @param dotsPerMm dots of the printer
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it does not fit, 404 if there is no serial to be
     *     the label's
     */
    public static Label draw(LabelType type, LabelDesign design, LabelSubject subject, int dotsPerMm) {
        SymbolText text = design.text(type, subject);
        return new Label(new Layout(design.size(), dotsPerMm).draw(text, design.lines(subject)));
    }

    /**
     * Writes it for a label printer.
     *
     * @param wideFont font stored in the printer for letters that its own font lacks, empty if there is none
     */
    public byte[] zpl(String wideFont) {
        return Zpl.of(drawing, wideFont).getBytes(StandardCharsets.US_ASCII);
    }

    public byte[] svg() {
        return Svg.of(drawing).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] png() {
        return Png.of(drawing);
    }
}
