@NullMarked
package com.f2x.neurohub.execution.ingest;

import org.jspecify.annotations.NullMarked;
