package com.f2x.neurohub.measurement;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.internal.format.TokenMgrError;

/**
 * A unit of measure that the UCUM library understands.
 *
 * @param kinds what it measures, where its dimension leaves that open
 */
record UnitOfMeasure(Unit<?> unit, Set<String> kinds) {

    /** Longer texts are none. */
    static final int MAX_LENGTH = 24;

    /** Exponents and numbers of two digits would only cost time; a number alone is no unit. */
    private static final Pattern PLAUSIBLE = Pattern.compile("(?!.*\\d{2})(1|.*[A-Za-z%'\\]].*)", Pattern.DOTALL);

    private static final UCUMFormat UCUM = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

    /** The unit of measure of a UCUM code, UN/ECE code or everyday spelling. */
    static Optional<UnitOfMeasure> of(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String tidy = Spellings.tidy(text);
        Optional<String> alias = Spellings.asWritten(tidy);
        return alias.isPresent()
                ? parse(alias.get())
                : parse(tidy).or(() -> Spellings.inAnyCase(tidy).flatMap(UnitOfMeasure::parse));
    }

    /** How values of this unit become values of the other; empty where the two measure different things. */
    Optional<Rescaling> to(UnitOfMeasure other) {
        if (!kinds.equals(other.kinds)) {
            return Optional.empty();
        }
        try {
            UnitConverter direct = unit.getConverterToAny(other.unit);
            return direct.isLinear() ? Optional.of(Affine.linear(direct).toRescaling()) : throughBase(other);
        } catch (IncommensurableException | RuntimeException incomparable) {
            return Optional.empty();
        }
    }

    /** The library rounds between scales with different zeros, but is exact between each and the base unit. */
    private Optional<Rescaling> throughBase(UnitOfMeasure other) throws IncommensurableException {
        Affine toBase = Affine.of(unit.getConverterToAny(unit.getSystemUnit()));
        Affine otherToBase = Affine.of(other.unit.getConverterToAny(other.unit.getSystemUnit()));
        return Optional.of(toBase.then(otherToBase.inverse()).toRescaling());
    }

    private static Optional<UnitOfMeasure> parse(String code) {
        if (!PLAUSIBLE.matcher(code).matches()) {
            return Optional.empty();
        }
        try {
            Unit<?> unit = UCUM.parse(code);
            return Optional.of(new UnitOfMeasure(unit, Kinds.of(unit, code)));
        } catch (RuntimeException | TokenMgrError unknown) {
            return Optional.empty();
        }
    }
}
