package com.f2x.neurohub.quality.figures;

/**
 * What was begun in a window.
 *
 * @param lots lots whose production day lies in it
 * @param serials serials that were issued in it
 */
public record SerialFigures(long lots, long serials) {}
