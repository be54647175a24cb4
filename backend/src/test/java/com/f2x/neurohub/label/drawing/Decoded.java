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

    /** The decoder looks for DataMatrix in the middle only, so it is shown the square at the left alone as well. */
    static Decoded of(BufferedImage image) {
        int height = image.getHeight();
        try {
            return read(image);
        } catch (NotFoundException e) {
            try {
                return read(image.getSubimage(0, 0, height, height));
            } catch (NotFoundException again) {
                throw new AssertionError("No symbol can be read", again);
            }
        }
    }

    private static Decoded read(BufferedImage image) throws NotFoundException {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        List<BarcodeFormat> formats = List.of(BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX);
        Result result = new MultiFormatReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, formats));
        String symbology = (String) result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        return new Decoded(symbology, result.getText());
    }
}
