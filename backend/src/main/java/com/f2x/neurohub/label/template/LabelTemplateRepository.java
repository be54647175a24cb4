package com.f2x.neurohub.label.template;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface LabelTemplateRepository extends BaseRepository<LabelTemplate> {}
