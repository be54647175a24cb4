package com.f2x.neurohub.product.model;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface ProductModelRepository extends BaseRepository<ProductModel> {

    boolean existsByRouteCode(String routeCode);
}
