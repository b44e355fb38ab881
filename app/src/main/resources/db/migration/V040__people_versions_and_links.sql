create table people.record_version (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    version int not null check (version > 0),
    received_at timestamptz not null,
    delivery_id bigint,
    line bigint,
    body jsonb not null,
    digest bytea not null,
    unique (record_id, version)
);
comment on table people.record_version is 'The record as it was sent, each time it was sent differently. Nothing here is ever changed or taken away.';
comment on column people.record_version.body is 'What was sent, in this system''s words (an Arrival.PersonSent as JSON).';
comment on column people.record_version.digest is 'SHA-256 of the body: the same again changes nothing.';
create index record_version_person on people.record_version (person_id);
select access.gate('people.record_version');

create table people.link (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid not null references people.person,
    since timestamptz not null,
    until timestamptz,
    weight double precision,
    evidence jsonb,
    decided_by text not null,
    worker_id bigint references agencies.worker,
    reason text not null check (reason <> '')
);
comment on table people.link is 'The history of an opinion: this record was held to be of this person from then until then, decided by whom and why.';
comment on column people.link.decided_by is 'comparison, worker or sender.';
create unique index one_link_now on people.link (record_id) where until is null;
create index link_person on people.link (person_id);
alter table people.link enable row level security;
create policy opened on people.link for select to wholepicture_app using (
    exists (select 1 from people.record r where r.id = link.record_id)
    and exists (select 1 from people.person p where p.id = link.person_id));
create policy works on people.link to wholepicture_works using (true) with check (true);
grant select on people.link to wholepicture_app;
grant select, insert, update on people.link to wholepicture_works;
