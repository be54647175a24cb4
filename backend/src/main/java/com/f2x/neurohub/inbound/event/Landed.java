package com.f2x.neurohub.inbound.event;

/**
 * An event that is kept. What becomes of it is found out later.
 *
 * @param id under which it is kept
 * @param duplicate whether it was kept already; the number is that of the first
 */
public record Landed(long id, boolean duplicate) {}
