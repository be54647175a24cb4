/** Where the database is and as whom to read it: from the environment, the parameter store or an HTTP service. */
@NullMarked
package com.f2x.neurohub.onboarding.credential;

import org.jspecify.annotations.NullMarked;
