package com.f2x.neurohub.identity.password;

/**
 * An attempt that is counted as refused before its password is looked at.
 *
 * @param guess what it counts against
 * @param number how many attempts at the name are counted with it
 */
record Reservation(Guess guess, int number) {}
