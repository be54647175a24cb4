package com.f2x.neurohub.signature;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface SignatureRepository extends BaseRepository<Signature> {}
