package com.f2x.neurohub.dashboard;

import java.util.List;

/**
 * The newest lots.
 *
 * @param total how many there are in all
 */
record LotProgressList(List<LotProgress> lots, long total) {}
