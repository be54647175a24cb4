package com.f2x.neurohub.plant.equipment;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface EquipmentRepository extends BaseRepository<Equipment> {}
