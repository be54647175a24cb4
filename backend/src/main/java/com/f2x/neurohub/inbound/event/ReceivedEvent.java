package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An event that can be kept.
 *
 * @param json what was received, to the letter
 * @param hash SHA-256 of its bytes, hexadecimal
 * @param dedupeKey by which a repetition is known; null if every one is another event
 */
public record ReceivedEvent(
        String json, String hash, @Nullable String dedupeKey) {

    static String hash(String json) {
        return HexFormat.of().formatHex(Sha256.of(json.getBytes(StandardCharsets.UTF_8)));
    }
}
