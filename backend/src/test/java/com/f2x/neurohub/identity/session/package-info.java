@NullMarked
package com.f2x.neurohub.identity.session;

import org.jspecify.annotations.NullMarked;
