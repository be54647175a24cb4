/**
 * What the catalogues of a process have in common: entries that each belong to one process and go by their code. They
 * stand below processes and know them by number, so that a process can show its catalogues.
 */
@NullMarked
package com.f2x.neurohub.product.catalogue;

import org.jspecify.annotations.NullMarked;
