package com.f2x.neurohub.label.drawing;

import com.f2x.neurohub.label.drawing.Drawing.PlacedText;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paints labels, one pixel for each dot of the printer. */
final class Png {

    /** Where the letters of a line stand, in hundredths of their height below its upper edge. */
    private static final int BASELINE = 82;

    private static final int PERCENT = 100;

    private Png() {}

    static byte[] of(Drawing drawing) {
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawing.width(), drawing.height());
            graphics.setColor(Color.BLACK);
            drawing.symbol().dark().forEach(box -> graphics.fillRect(box.x(), box.y(), box.width(), box.height()));
            drawing.texts().forEach(text -> write(graphics, text));
        } finally {
            graphics.dispose();
        }
        return bytes(image);
    }

    /** Writes a line, narrower where the font at hand is too wide. */
    private static void write(Graphics2D graphics, PlacedText text) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, text.height()));
        double wide = Math.max(1, graphics.getFontMetrics().stringWidth(text.text()));
        AffineTransform before = graphics.getTransform();
        graphics.translate(text.x(), baseline(text));
        graphics.scale(Math.min(1, text.width() / wide), 1);
        graphics.drawString(text.text(), 0, 0);
        graphics.setTransform(before);
    }

    static int baseline(PlacedText text) {
        return text.y() + text.height() * BASELINE / PERCENT;
    }

    private static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
