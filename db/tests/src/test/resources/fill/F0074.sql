insert into webhook_subscriptions (subscription_name, url, topics, secret)
values ('Heads', 'https://audit.example.com/heads', '{audit.anchored}', '\x01'),
       ('Heads and holds', 'https://audit.example.com/all', '{audit.anchored,hold.placed}', '\x01');
