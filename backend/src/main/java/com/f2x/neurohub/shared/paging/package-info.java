/** Lists: their sort orders, keyset cursors and paging headers. */
@NullMarked
package com.f2x.neurohub.shared.paging;

import org.jspecify.annotations.NullMarked;
