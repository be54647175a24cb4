/** Keys with which machines call the API: bound to a station, limited to some permissions, revocable. */
@NullMarked
package com.f2x.neurohub.identity.apikey;

import org.jspecify.annotations.NullMarked;
