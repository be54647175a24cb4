package com.f2x.neurohub.measurement;

import java.math.BigDecimal;
import java.math.BigInteger;
import javax.measure.UnitConverter;
import tech.units.indriya.function.RationalNumber;

/** {@code value * factor + offset} in exact fractions. */
record Affine(RationalNumber factor, RationalNumber offset) {

    /** Of a converter that only multiplies. */
    static Affine linear(UnitConverter converter) {
        return new Affine(at(converter, 1), RationalNumber.ZERO);
    }

    /** @throws IllegalArgumentException if the converter does anything else, such as taking logarithms */
    static Affine of(UnitConverter converter) {
        RationalNumber offset = at(converter, 0);
        Affine affine = new Affine(at(converter, 1).subtract(offset), offset);
        RationalNumber expected = affine.factor.add(affine.factor).add(offset);
        if (expected.compareTo(at(converter, 2)) != 0) {
            throw new IllegalArgumentException("not affine: " + converter);
        }
        return affine;
    }

    Affine then(Affine next) {
        return new Affine(
                factor.multiply(next.factor), offset.multiply(next.factor).add(next.offset));
    }

    Affine inverse() {
        RationalNumber reciprocal = factor.reciprocal();
        return new Affine(reciprocal, offset.multiply(reciprocal).negate());
    }

    Rescaling toRescaling() {
        BigInteger divisor = factor.getDivisor().multiply(offset.getDivisor());
        return new Rescaling(
                new BigDecimal(factor.getDividend().multiply(offset.getDivisor())),
                new BigDecimal(offset.getDividend().multiply(factor.getDivisor())),
                new BigDecimal(divisor));
    }

    private static RationalNumber at(UnitConverter converter, int value) {
        Number converted = converter.convert((Number) value);
        return converted instanceof RationalNumber rational
                ? rational
                : RationalNumber.of(new BigDecimal(converted.toString()));
    }
}
