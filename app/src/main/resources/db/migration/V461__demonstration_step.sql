create table demonstration.step (
    name text primary key check (name <> ''),
    number bigint not null
);
comment on table demonstration.step is 'What has been told of the invented partnership, kept in the transaction that told it; number is that of the thing it made.';
grant usage on schema demonstration to wholepicture_app;
grant select, insert on demonstration.step to wholepicture_app, wholepicture_works;
