-- The plant has given the reference data names of its own.

update product_models set model_name = 'Waist assist, second edition' where id = 1;
update equipment set capacity = 2 where id in (3, 4);
