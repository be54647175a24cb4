package com.f2x.neurohub.label.printer;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface PrinterRepository extends BaseRepository<Printer> {}
