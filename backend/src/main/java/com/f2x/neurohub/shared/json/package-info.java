/** How JSON is read and written, over HTTP and in JSON columns. */
@NullMarked
package com.f2x.neurohub.shared.json;

import org.jspecify.annotations.NullMarked;
