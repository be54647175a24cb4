@NullMarked
package com.f2x.neurohub.identity.external;

import org.jspecify.annotations.NullMarked;
