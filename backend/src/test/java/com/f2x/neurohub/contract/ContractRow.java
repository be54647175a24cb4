package com.f2x.neurohub.contract;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * A row of the contract's table, or a part of it.
 *
 * @param number its number there
 * @param what what the clients call
 * @param test sends what they send and checks what they read
 */
record ContractRow(int number, String what, Executable test) {

    DynamicTest asTest() {
        return DynamicTest.dynamicTest("row %02d: %s".formatted(number, what), test);
    }
}
