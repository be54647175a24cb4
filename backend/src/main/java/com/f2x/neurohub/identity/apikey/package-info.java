/** Keys with which machines call the API: bound to a station, limited to some permissions, revocable. */
@NamedInterface("apikey")
@NullMarked
package com.f2x.neurohub.identity.apikey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
