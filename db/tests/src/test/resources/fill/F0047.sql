insert into printers (printer_name, host, is_default, last_failure) values ('Fill', '192.168.1.50', true, 'off');
insert into label_templates (label_type, product_model_id, size, symbol, gtin, lines)
select 'SERIAL_LABEL', min(id), '60x20', 'GS1_DATAMATRIX', '09506000134352', '{"{serial_number}"}' from product_models
having min(id) is not null;
insert into print_jobs (label_type, printer_id, status, attempts, ended_at)
select 'TEST_LABEL', id, 'PRINTED', 1, now() from printers where printer_name = 'Fill';
insert into print_logs (print_job_id, label_type, label_id, status, printer_ip, printer_port)
select j.id, j.label_type, 'TEST', 'SUCCESS', '192.168.1.50', 9100
from print_jobs j join printers p on p.id = j.printer_id where p.printer_name = 'Fill';
