/**
 * The API's answers, byte for byte, as clients have them today. Files of requests are replayed against a plant of their
 * own, and each answer is compared with the one that is committed below its request.
 */
@NullMarked
package com.f2x.neurohub.perf.recorded;

import org.jspecify.annotations.NullMarked;
