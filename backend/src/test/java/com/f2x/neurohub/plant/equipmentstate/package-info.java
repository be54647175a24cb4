@NullMarked
package com.f2x.neurohub.plant.equipmentstate;

import org.jspecify.annotations.NullMarked;
