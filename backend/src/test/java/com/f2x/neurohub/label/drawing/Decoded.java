package com.f2x.neurohub.label.drawing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * What a scanner reads off a label.
 *
 * @param symbology kind of symbol by ISO/IEC 15424
 * @param text what it says
 */
public record Decoded(String symbology, String text) {

    /** Reads a picture of pixels. */
    public static Decoded png(byte[] png) {
        try {
            return of(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The decoder looks for DataMatrix in the middle only, so it is shown the square at the left alone as well. In one
     * QR of some hundreds it takes other modules for a corner, and does not if the symbol is turned over.
     */
    static Decoded of(BufferedImage image) {
        BufferedImage square = image.getSubimage(0, 0, image.getHeight(), image.getHeight());
        return read(image)
                .or(() -> read(square))
                .or(() -> read(upsideDown(image)))
                .orElseThrow(() -> new AssertionError("No symbol can be read"));
    }

    private static BufferedImage upsideDown(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                turned.setRGB(image.getWidth() - 1 - x, image.getHeight() - 1 - y, image.getRGB(x, y));
            }
        }
        return turned;
    }

    private static Optional<Decoded> read(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        List<BarcodeFormat> formats = List.of(BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX);
        Map<DecodeHintType, Object> hints =
                Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, formats);
        try {
            Result result = new MultiFormatReader().decode(bitmap, hints);
            String symbology = (String) result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
            return Optional.of(new Decoded(symbology, result.getText()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
