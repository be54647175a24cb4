package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.json.RawJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test sequence on the wire.
 *
 * @param version present version of its package
 * @param packageSize bytes of the zip
 * @param processId the process that it tests
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SequenceView(
        long id,
        String name,
        String version,
        String displayName,
        @Nullable String description,
        long packageSize,
        boolean isActive,
        boolean isDeprecated,
        @Nullable Long processId,
        Instant createdAt,
        Instant updatedAt) {

    static SequenceView of(TestSequence sequence, FetchLevel level) {
        return sequence.view();
    }

    /**
     * A page of sequences, in the envelope that clients read.
     *
     * @param total how many there are in all
     */
    record SequencePage(List<SequenceView> items, long total, int skip, int limit) {}

    /**
     * A sequence with what its manifest says.
     *
     * @param checksum SHA-256 of the zip, in hex
     * @param hardware what it needs
     * @param parameters what may be set
     * @param steps what it does
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SequenceDetail(
            @JsonUnwrapped SequenceView sequence,
            String checksum,
            @Nullable RawJson hardware,
            @Nullable RawJson parameters,
            @Nullable List<JsonObject> steps) {

        static SequenceDetail of(
                SequenceView sequence,
                String checksum,
                @Nullable String hardware,
                @Nullable String parameters,
                @Nullable String steps) {
            return new SequenceDetail(sequence, checksum, json(hardware), json(parameters), objects(steps));
        }

        static SequenceDetail of(TestSequence sequence, FetchLevel level) {
            return sequence.detail();
        }

        private static @Nullable RawJson json(@Nullable String text) {
            return text == null ? null : RawJson.dense(text);
        }

        private static @Nullable List<JsonObject> objects(@Nullable String array) {
            return array == null
                    ? null
                    : JsonMapper.shared()
                            .readTree(array)
                            .valueStream()
                            .map(each -> new JsonObject(each.toString()))
                            .toList();
        }
    }
}
