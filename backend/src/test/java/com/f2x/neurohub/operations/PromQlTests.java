package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQlTests {

    @Test
    void metricsAreFoundAmongFunctionsAndWords() {
        PromQl query =
                PromQl.of("histogram_quantile(0.95, sum by (job, le) (rate(a_bucket[5m]))) > 2 and on (job) up == 1"
                        + " or 0 * job:b:rate5m offset 1d unless absent(c)");

        assertThat(query.metrics()).containsExactlyInAnyOrder("a_bucket", "up", "job:b:rate5m", "c");
        assertThat(query.grouping()).containsExactlyInAnyOrder("job", "le");
    }

    @Test
    void labelsBelongToTheMetricBeforeThem() {
        PromQl query = PromQl.of("max(a{x=\"1\", y=~\"b(c|d)}.*\"}) / scalar(sum(e{z!=\"2\"}))");

        assertThat(query.selectors())
                .containsExactly(
                        new PromQl.Selector("a", Map.of("x", Set.of("1"), "y", Set.of())),
                        new PromQl.Selector("e", Map.of("z", Set.of())));
    }

    @Test
    void whatIsInTextsAndRangesIsNoMetric() {
        assertThat(PromQl.of("label_replace(a, \"to\", \"$1\", \"from\", \"(.*)\") + rate(b[$__rate_interval])")
                        .metrics())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aNameBehindABlankIsNoFunction() {
        assertThat(PromQl.of("a and (b) or topk(10, c) > bool 1").metrics()).containsExactlyInAnyOrder("a", "b", "c");
    }
}
