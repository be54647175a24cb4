package com.f2x.neurohub.load.bench;

import java.util.OptionalLong;

/**
 * Memory of the application, in megabytes.
 *
 * @param warm what its heap kept when it was warm
 * @param kept what its heap kept after all load
 * @param resident what the process held after all load
 */
record Memory(OptionalLong warm, OptionalLong kept, OptionalLong resident) {}
