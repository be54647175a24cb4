@NullMarked
package com.f2x.neurohub.identity.apikey;

import org.jspecify.annotations.NullMarked;
