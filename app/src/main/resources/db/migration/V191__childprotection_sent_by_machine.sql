-- Concerns that agencies' machines handed in, so that the same call sent twice raises one concern.
create table childprotection.sent_by_machine (
    agency_id bigint not null references agencies.agency,
    key text not null check (key <> '' and length(key) <= 200),
    digest text not null,
    refs text[] not null,
    machine text not null,
    raised_by bigint not null references agencies.worker,
    at timestamptz not null default store.now(),
    primary key (agency_id, key)
);
comment on table childprotection.sent_by_machine is 'One call of an agency''s machine that raised a concern. The same key with the same words is answered as before and raises nothing.';
alter table childprotection.sent_by_machine enable row level security;
create policy of_their_agency on childprotection.sent_by_machine for select to wholepicture_app using (agency_id = (select store.agency()));
create policy all_of_them on childprotection.sent_by_machine to wholepicture_works using (true) with check (true);
grant select on childprotection.sent_by_machine to wholepicture_app;
grant select, insert on childprotection.sent_by_machine to wholepicture_works;

create index file_raised_by on cases.file (raised_by_agency, id) where raised_by_agency is not null;
