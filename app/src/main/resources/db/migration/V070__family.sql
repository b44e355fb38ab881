create schema family;
comment on schema family is 'Who is related to whom, who says so and who disputes it; which men were looked for; the ties of a household.';
grant usage on schema family to wholepicture_app, wholepicture_works;

create table family.relationship (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    other_record_id bigint references people.record,
    other_person_id uuid,
    other_name text not null default '',
    inverse boolean not null default false,
    statement uuid not null,
    version int not null default 1,
    act text not null default 'stated' check (act in ('stated', 'disputed', 'ended', 'struck out')),
    about uuid,
    kind text not null,
    since text,
    until text,
    first_day date,
    last_day date,
    parental_responsibility boolean,
    disputed_by text not null default '',
    note text not null default '',
    stated_at timestamptz not null,
    superseded_at timestamptz,
    delivery_id bigint,
    line bigint,
    worker_id bigint references agencies.worker,
    worker text not null default '',
    said text not null,
    digest bytea not null,
    check ((act = 'stated') = (about is null)),
    check (other_record_id is not null or other_name <> '')
);
comment on table family.relationship is 'This person is the kind of the other. Each statement stands twice, once on the record of either end, so that whoever may see one end finds it there; a statement is never changed, only superseded.';
comment on column family.relationship.other_record_id is 'The same agency''s record of the other; empty when the other was only named.';
comment on column family.relationship.inverse is 'True on the record of the other end: there it is the other who is the kind of this person.';
comment on column family.relationship.statement is 'The same on both records and through all versions.';
comment on column family.relationship.act is 'disputed, ended and struck out are later facts about another statement, whose number is in about.';
comment on column family.relationship.since is 'As exactly as it was said: 2024, 2024-05, 2024-05-03. until likewise.';
comment on column family.relationship.first_day is 'The first day that since can mean. last_day is the last that until can mean.';
comment on column family.relationship.said is 'What makes it the same statement when it is sent again: the other, the kind, and since when.';
comment on column family.relationship.digest is 'Of everything it says: the same again changes nothing.';
create unique index one_statement_now on family.relationship (record_id, said) where superseded_at is null and not inverse and delivery_id is not null;
create index relationship_record on family.relationship (record_id);
create index relationship_person on family.relationship (person_id) where superseded_at is null;
create index relationship_other on family.relationship (other_person_id) where superseded_at is null;
create index relationship_other_record on family.relationship (other_record_id) where other_record_id is not null;
create index relationship_statement on family.relationship (statement);
select access.gate('family.relationship');

create table family.inclusion (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    other_record_id bigint references people.record,
    other_person_id uuid,
    other_name text not null default '',
    status text not null check (status in ('CONTACTED', 'ASSESSED', 'INVITED', 'CONSULTED', 'NOT_TRACED')),
    stage text not null default '',
    day date not null,
    attempts text not null default '' check (status <> 'NOT_TRACED' or btrim(attempts) <> ''),
    note text not null default '',
    stated_at timestamptz not null,
    worker_id bigint references agencies.worker,
    worker text not null default '',
    check (other_record_id is not null or other_name <> '')
);
comment on table family.inclusion is 'That an adult of a child''s life was contacted, assessed, invited, consulted, or could not be traced (A-058). Each is a fact; the newest is the status.';
comment on column family.inclusion.other_record_id is 'The adult; other_name when the adult is known by name only.';
comment on column family.inclusion.stage is 'The stage of the work at which it was done: assessment, conference, review.';
comment on column family.inclusion.attempts is 'What was tried, for an adult who was not traced.';
create index inclusion_record on family.inclusion (record_id);
create index inclusion_person on family.inclusion (person_id);
create index inclusion_other_record on family.inclusion (other_record_id) where other_record_id is not null;
select access.gate('family.inclusion');

create table family.tie (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    system text not null check (btrim(system) <> ''),
    strength text check (strength in ('STRONG', 'ORDINARY', 'TENUOUS', 'STRESSFUL')),
    flow text not null default 'NONE' check (flow in ('NONE', 'TO_HOUSEHOLD', 'FROM_HOUSEHOLD', 'BOTH')),
    note text not null default '',
    stated_at timestamptz not null,
    worker_id bigint references agencies.worker,
    worker text not null default ''
);
comment on table family.tie is 'How strong the tie between a household and something around it is. Each is a fact; the newest for a system is how it stands.';
comment on column family.tie.strength is 'Empty when the tie has ended.';
create index tie_record on family.tie (record_id);
create index tie_person on family.tie (person_id);
select access.gate('family.tie');

-- the other end goes where its record goes
create function family.follow_other() returns trigger language plpgsql as $$
begin
    new.other_person_id := (select person_id from people.record where id = new.other_record_id for share);
    return new;
end $$;
create trigger follow_other before insert on family.relationship for each row execute function family.follow_other();
create trigger follow_other before insert on family.inclusion for each row execute function family.follow_other();

create function family.carry_other() returns trigger language plpgsql as $$
begin
    update family.relationship set other_person_id = new.person_id where other_record_id = new.id;
    update family.inclusion set other_person_id = new.person_id where other_record_id = new.id;
    return null;
end $$;
create trigger carry_other after update of person_id on people.record for each row
    when (old.person_id is distinct from new.person_id) execute function family.carry_other();

-- whoever may not see the other end does not learn that there is one
create policy both_ends on family.relationship as restrictive for select to wholepicture_app using (
    other_person_id is null
    or exists (select 1 from people.person p where p.id = other_person_id
        and (p.grade <= 2 or exists (select 1 from access.opening o where o.person_id = p.id and o.reach >= p.grade))));
create policy both_ends on family.inclusion as restrictive for select to wholepicture_app using (
    other_person_id is null
    or exists (select 1 from people.person p where p.id = other_person_id
        and (p.grade <= 2 or exists (select 1 from access.opening o where o.person_id = p.id and o.reach >= p.grade))));

create index if not exists residence_uprn on people.residence (uprn) where superseded_at is null and uprn is not null;
