-- Author: NeuroHub MES team, 2026-11-20
-- Why: an MES without processes cannot take a scan. The reference plant: its eight processes (ids equal their numbers,
-- shop-floor clients keep them), their defect codes and limits, the default route, a product model, a line, equipment.

insert into processes (id, process_number, process_code, process_name_ko, process_name_en, process_type,
                       estimated_duration_seconds, quality_criteria, defect_items, default_route, sort_order)
values (1, 1, 'LASER_MARKING', '레이저 마킹', 'Laser Marking', 'MANUFACTURING', 60,
        '{"min_readability": 0.95, "position_tolerance_mm": 0.1}', '["Blurry marking", "QR unreadable"]', true, 1),
       (2, 2, 'LMA_ASSEMBLY', 'LMA 조립', 'LMA Assembly', 'MANUFACTURING', 180,
        '{"torque_nm": {"min": 0.8, "max": 1.2}, "alignment_tolerance_mm": 0.1}',
        '["Part defect", "Assembly error"]', true, 2),
       (3, 3, 'SENSOR_INSPECTION', '센서 검사', 'Sensor Inspection', 'MANUFACTURING', 120,
        '{"channels": 8, "min_signal": 0.85, "max_noise_db": -40}',
        '["Temperature sensor fail", "TOF sensor fail"]', true, 3),
       (4, 4, 'FIRMWARE_UPLOAD', '펌웨어 업로드', 'Firmware Upload', 'MANUFACTURING', 300,
        '{"uart_baud": 115200, "retries": 3, "checksum": true}', '["Upload fail", "Communication error"]', true, 4),
       (5, 5, 'ROBOT_ASSEMBLY', '로봇 조립', 'Robot Assembly', 'MANUFACTURING', 300,
        '{"motor_rpm": 1000, "motor_current_ma": 500, "torque_nm": 2.5, "encoder_resolution": 4096}',
        '["Assembly error", "Appearance defect"]', true, 5),
       (6, 6, 'PERFORMANCE_TEST', '성능 검사', 'Performance Test', 'MANUFACTURING', 180,
        '{"max_response_ms": 50, "min_accuracy_percent": 95, "samples_per_second": 1000, "stability_seconds": 120}',
        '["Performance fail"]', true, 6),
       (7, 7, 'LABEL_PRINTING', '라벨 출력', 'Label Printing', 'SERIAL_CONVERSION', 30,
        '{"print_dpi": 300, "min_readability": 0.99, "alignment_tolerance_mm": 1.0}',
        '["Label print fail", "Label attach error"]', true, 7),
       (8, 8, 'PACKAGING_INSPECTION', '포장 및 외관 검사', 'Packaging and Visual Inspection', 'MANUFACTURING', 90,
        '{"anti_static_bag": true, "label_check": true}',
        '["Scratch", "Dirt", "Dent", "Missing part", "Label issue"]', true, 8);

insert into defect_codes (process_id, code, name)
values (1, 'MARKING_UNREADABLE', 'Marking cannot be read back'),
       (2, 'PART_DEFECT', 'Defective part'),
       (2, 'ASSEMBLY_ERROR', 'Assembly error'),
       (3, 'SENSOR_TEMP_FAIL', 'Temperature sensor out of tolerance'),
       (3, 'SENSOR_TOF_FAIL', 'TOF sensor does not communicate'),
       (4, 'FIRMWARE_UPLOAD_FAIL', 'Firmware upload failed'),
       (4, 'FIRMWARE_COMM_ERROR', 'Communication error during upload'),
       (5, 'ASSEMBLY_ERROR', 'Assembly error'),
       (5, 'APPEARANCE_DEFECT', 'Appearance defect'),
       (6, 'PERFORMANCE_FAIL', 'Performance test failed'),
       (7, 'LABEL_PRINT_FAIL', 'Label could not be printed'),
       (7, 'LABEL_ATTACH_ERROR', 'Label attached wrongly'),
       (8, 'SCRATCH', 'Scratch'),
       (8, 'DIRT', 'Dirt'),
       (8, 'DENT', 'Dent'),
       (8, 'MISSING_PART', 'Missing part'),
       (8, 'LABEL_ISSUE', 'Label missing or damaged');

insert into measurement_specs (process_id, code, name, unit, lower_limit, lower_inclusive, upper_limit, target)
values (2, 'assembly_time', 'Assembly time', 'min', 0, false, null, null),
       (3, 'measured_temp', 'Temperature sensor reading', 'Cel', 59, true, 61, 60),
       (5, 'assembly_time', 'Assembly time', 'min', 0, false, null, null),
       (6, 'temperature', 'Test temperature', 'Cel', 40, true, 70, null),
       (6, 'displacement', 'Displacement', 'mm', 0, true, 250, null),
       (6, 'measured_force', 'Measured force', 'kgf', 0, true, 30, null);

insert into routes (id, route_code, version_no, route_name)
values (1, 'DEFAULT', 1, 'Default route');

insert into route_steps (route_id, step_no, process_id)
select 1, process_number, id
from processes
where default_route;

insert into product_models (id, model_code, model_name, category, short_code)
values (1, 'PSA10', 'Waist assist A10', 'Standard', 'PSA');

insert into production_lines (id, line_code, line_name)
values (1, 'KR01', 'Line 1');

insert into equipment (id, equipment_code, equipment_name, equipment_type, process_id, production_line_id)
values (1, 'EQ_LASER_01', 'Laser marker 1', 'LASER_MARKER', 1, 1),
       (2, 'EQ_LMA_01', 'LMA bench 1', 'ASSEMBLY_BENCH', 2, 1),
       (3, 'EQ_SENSOR_01', 'Sensor tester 1', 'SENSOR_TESTER', 3, 1),
       (4, 'EQ_FIRMWARE_01', 'Firmware loader 1', 'FIRMWARE_LOADER', 4, 1),
       (5, 'EQ_ROBOT_01', 'Robot bench 1', 'ASSEMBLY_BENCH', 5, 1),
       (6, 'EQ_PERFORMANCE_01', 'Performance tester 1', 'PERFORMANCE_TESTER', 6, 1),
       (7, 'EQ_LABEL_01', 'Label printer 1', 'LABEL_PRINTER', 7, 1),
       (8, 'EQ_PACKAGING_01', 'Packaging bench 1', 'INSPECTION_BENCH', 8, 1);

do
$$
    declare
        t text;
    begin
        foreach t in array array ['processes', 'routes', 'product_models', 'production_lines', 'equipment']
            loop
                execute format('select setval(pg_get_serial_sequence(%1$L, %2$L), (select max(id) from %1$I))', t, 'id');
            end loop;
    end
$$;
