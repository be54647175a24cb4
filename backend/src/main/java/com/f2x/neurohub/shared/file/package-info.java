/** Files that the application writes for itself. */
@NullMarked
package com.f2x.neurohub.shared.file;

import org.jspecify.annotations.NullMarked;
