package com.f2x.neurohub.platform.errorlog;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface ErrorRepository extends BaseRepository<RecordedError> {}
