insert into signatures (action, entity_type, entity_id, meaning, reason, user_id, username, printed_name, expires_at)
select 'CLOSE_LOT', 'lots', l.id, 'APPROVAL', 'Fill', u.id, u.username, u.full_name, clock_timestamp() + interval '2 minutes'
from (select id from lots order by id limit 1) l, (select * from users order by id limit 1) u;
