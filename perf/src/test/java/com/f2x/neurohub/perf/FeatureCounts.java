package com.f2x.neurohub.perf;

import java.util.stream.Stream;

/** What the operations of one feature cost. A new feature is added to {@link StatementCountTests}. */
interface FeatureCounts {

    Stream<EndpointCount> counts(Plant plant);
}
