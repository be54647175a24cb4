package com.f2x.neurohub.alert;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface AlertRepository extends BaseRepository<Alert> {}
