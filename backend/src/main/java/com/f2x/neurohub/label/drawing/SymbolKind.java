package com.f2x.neurohub.label.drawing;

/** The symbols that scanners read. */
public enum SymbolKind {
    CODE_128,
    QR,
    GS1_DATAMATRIX
}
