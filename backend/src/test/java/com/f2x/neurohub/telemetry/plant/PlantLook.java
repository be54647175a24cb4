package com.f2x.neurohub.telemetry.plant;

import org.springframework.beans.factory.ListableBeanFactory;

/** Lets tests of other packages look at the plant now, and not when it is its turn. */
public final class PlantLook {

    private PlantLook() {}

    /** Looks as the application does. */
    public static void now(ListableBeanFactory application) {
        application.getBean(PlantWatch.class).look();
    }
}
