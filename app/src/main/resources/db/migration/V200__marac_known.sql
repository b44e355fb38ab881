create schema marac;
comment on schema marac is 'Who is known to a multi-agency risk assessment conference on domestic abuse.';
grant usage on schema marac to wholepicture_app, wholepicture_works;

create table marac.known (
    id uuid primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    conference text not null check (conference <> ''),
    since date not null,
    risks text not null check (risks <> ''),
    ask text not null check (ask <> ''),
    worker_id bigint not null references agencies.worker,
    worker text not null,
    until date check (until >= since),
    ended_why text,
    check ((until is null) = (ended_why is null))
);
comment on table marac.known is 'A person is, or was, known to a MARAC. The words are never changed; it is ended once.';
comment on column marac.known.conference is 'Which MARAC; risks: what of it may be shared with those who protect children; ask: who answers there.';
create index known_person on marac.known (person_id) where until is null;
create index known_all on marac.known (person_id, since desc);
create index known_record on marac.known (record_id);
select access.gate('marac.known');
