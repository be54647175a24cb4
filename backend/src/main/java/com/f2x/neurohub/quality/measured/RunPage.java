package com.f2x.neurohub.quality.measured;

import java.util.List;

/**
 * A page of runs, in the envelope that clients read.
 *
 * @param items the page, the latest completion first
 * @param total how many there are in all
 * @param skip how many were passed by
 * @param limit how many the page holds at most
 */
record RunPage(List<MeasuredRun> items, long total, int skip, int limit) {}
