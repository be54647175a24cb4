/** The built-in page: static files that show what the API answers, and nothing of their own. */
@NullMarked
package com.f2x.neurohub.dashboard.page;

import org.jspecify.annotations.NullMarked;
