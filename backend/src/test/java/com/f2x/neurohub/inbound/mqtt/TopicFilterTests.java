package com.f2x.neurohub.inbound.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFilterTests {

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b, true",
        "a/b, a/b/c, false",
        "a/b/c, a/b, false",
        "a/+, a/b, true",
        "a/+, a, false",
        "+/b, a/b, true",
        "+/b, a/c, false",
        "#, a/b/c, true",
        "a/#, a, true",
        "a/#, a/b/c, true",
        "a/#, b/c, false",
        "a/+/c, a//c, true",
        "A/b, a/b, false"
    })
    void aFilterMeansTopics(String filter, String topic, boolean means) {
        assertThat(TopicFilter.means(filter, topic)).isEqualTo(means);
    }
}
