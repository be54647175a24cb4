/**
 * The wire contract of the three existing clients: a test for each row of its table, with the bytes that the client
 * sends and the members that it reads, and a day of all three together.
 */
package com.f2x.neurohub.contract;
