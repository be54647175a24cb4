-- Author: NeuroHub MES team, 2026-11-28
-- Why: what a client may ask in an hour or a day is one budget for all nodes. Nodes draw from it in blocks. It may be
-- lost in a crash, so it is not logged; it is written by a library, which inserts the key before the rest.

create unlogged table request_budgets
(
    client         varchar(100) not null,
    state          bytea,
    expires_millis bigint,
    constraint pk_request_budgets primary key (client)
);
create index idx_request_budgets_expires_millis on request_budgets (expires_millis);
comment on table request_budgets is 'What is left of the budgets of clients for an hour or a day; full ones are removed';
comment on column request_budgets.client is 'Budget, its limit, and whose it is';
comment on column request_budgets.state is 'What is left, in the form of the library that counts';
comment on column request_budgets.expires_millis is 'When the budget is full again; milliseconds since 1970';

insert into application_privileges (table_name, privileges)
values ('request_budgets', '{INSERT, UPDATE, DELETE}');
