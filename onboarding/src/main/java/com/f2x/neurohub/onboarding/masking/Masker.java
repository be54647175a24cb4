package com.f2x.neurohub.onboarding.masking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Masks the values of one run. Its pseudonyms need a key that nobody knows and that ends with the run. */
public final class Masker {

    private static final String REDACTED = "***";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int PSEUDONYM_BYTES = 8;
    private static final Pattern E_MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");
    /** Of a resident of Korea: the day of birth, then a digit that tells century and sex. */
    private static final Pattern RESIDENT_NUMBER = Pattern.compile("(?<!\\d)\\d{6}-[0-9]\\d{6}(?!\\d)");

    private static final Pattern MOBILE_NUMBER = Pattern.compile("(?<!\\d)01[016789]-\\d{3,4}-\\d{4}(?!\\d)");

    private final Mac mac;

    public Masker() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Returns what becomes of a value. */
    public @Nullable String mask(MaskMethod method, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (method) {
            case KEEP -> text;
            case HASH -> pseudonym(text);
            case REDACT -> REDACTED;
            case BLANK -> null;
        };
    }

    /** Returns a text without the addresses and numbers of persons that can be recognised; the same text if none is. */
    public String search(String text) {
        String searched = text;
        if (text.indexOf('@') > 0) {
            searched = E_MAIL.matcher(searched).replaceAll(REDACTED);
        }
        if (text.indexOf('-') > 0) {
            searched = RESIDENT_NUMBER.matcher(searched).replaceAll(REDACTED);
            searched = MOBILE_NUMBER.matcher(searched).replaceAll(REDACTED);
        }
        return searched;
    }

    private String pseudonym(String text) {
        byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return "h:" + HexFormat.of().formatHex(Arrays.copyOf(digest, PSEUDONYM_BYTES));
    }
}
