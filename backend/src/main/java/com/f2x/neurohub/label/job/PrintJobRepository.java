package com.f2x.neurohub.label.job;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface PrintJobRepository extends BaseRepository<PrintJob> {}
