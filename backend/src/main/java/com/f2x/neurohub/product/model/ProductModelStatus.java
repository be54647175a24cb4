package com.f2x.neurohub.product.model;

/** Where a product model is in its life; lots are made of active ones only. */
public enum ProductModelStatus {
    ACTIVE,
    INACTIVE,
    DISCONTINUED
}
