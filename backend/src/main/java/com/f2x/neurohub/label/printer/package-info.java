/** Printers: where they are, whose labels they print, and how they are. */
@NullMarked
package com.f2x.neurohub.label.printer;

import org.jspecify.annotations.NullMarked;
