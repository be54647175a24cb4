package com.f2x.neurohub.onboarding.value;

/**
 * How much of large values is kept.
 *
 * @param characters of a CLOB
 * @param bytes of a BLOB or RAW
 */
public record ValueLimits(int characters, int bytes) {

    public static final ValueLimits DEFAULT = new ValueLimits(4000, 2000);
}
