-- A record is compared by what it says now; where it was only mentioned it says nothing.
alter table people.record
    add column asked smallint not null default 1 check (asked between 1 and 4),
    add column kept smallint check (kept between 1 and 4),
    add column stamp bigint not null default 0;
comment on column people.record.asked is 'How openly the sender lets the person be found; stated_grade is how closely the record itself is kept.';
comment on column people.record.kept is 'How closely a worker decided that the person of this record is kept, whatever senders ask.';
comment on column people.record.stamp is 'Changes with every change of what is compared; never the same twice.';
grant usage on sequence people.record_id_seq to wholepicture_works;

-- What hangs on a record is written while somebody may be moving the record: one waits for the other,
-- so that nothing stays behind with the wrong person or under a grade that was raised meanwhile.
create or replace function access.follow_record() returns trigger language plpgsql as $$
declare
    r record;
begin
    select person_id, agency_id, grade into r from people.record where id = new.record_id for share;
    new.person_id := r.person_id;
    new.agency_id := r.agency_id;
    new.grade := greatest(r.grade, new.stated_grade);
    return new;
end $$;

create table people.residence (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    with_person boolean not null,
    lines text not null,
    postcode text,
    uprn text,
    use text not null default '',
    from_when text,
    to_when text,
    first_day date,
    last_day date,
    place text not null,
    stated_at timestamptz not null,
    superseded_at timestamptz,
    delivery_id bigint,
    line bigint
);
comment on table people.residence is 'Where a person lives or lived, as their agencies say. What no longer stands keeps its row.';
comment on column people.residence.with_person is 'Sent as part of the person, and gone when the next version leaves it out; otherwise sent apart.';
comment on column people.residence.from_when is 'As exactly as it was sent: 2024, 2024-05, 2024-05-03.';
comment on column people.residence.first_day is 'The first day it can have been; empty when nobody said. last_day likewise.';
comment on column people.residence.place is 'The same for the same address however it is written: two persons with one place lived together, or nearly.';
create index residence_record on people.residence (record_id);
create index residence_person on people.residence (person_id);
create index residence_place on people.residence (place) where superseded_at is null and place <> '';
select access.gate('people.residence');

-- by which a record finds those it might belong to; nothing here can be read but by the works
create table people.key (
    key bigint not null,
    record_id bigint not null,
    born int,
    primary key (key, record_id)
);
comment on table people.key is 'Records that share a key are worth comparing.';
comment on column people.key.key is 'A digest of the key (see linkage, BlockingKeys).';
comment on column people.key.born is 'Days since 1970 when the birth is known to the day; enough to pass over most strangers unread.';
grant select, insert, update, delete on people.key to wholepicture_works;

create table people.shared_key (
    key text primary key,
    records int not null,
    seen_at timestamptz not null
);
comment on table people.shared_key is 'Keys that too many records have for any two of them to be worth comparing: a switchboard sent as somebody''s own number.';
grant select, insert, update, delete on people.shared_key to wholepicture_works;

create table people.decision (
    id bigint generated always as identity primary key,
    one bigint not null references people.record,
    other bigint not null references people.record,
    together boolean not null,
    worker_id bigint references agencies.worker,
    reason text not null check (btrim(reason) <> ''),
    made_at timestamptz not null,
    ended_at timestamptz,
    check (one < other)
);
comment on table people.decision is 'What a worker decided about two records: of one person, or not. It stands above every weight until another worker decides otherwise.';
create unique index one_decision_now on people.decision (one, other) where ended_at is null;
create index decision_other on people.decision (other) where ended_at is null;
grant select, insert, update on people.decision to wholepicture_works;

create table people.review (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    other_id bigint not null references people.record,
    weight double precision not null,
    evidence jsonb not null,
    why text not null,
    raised_at timestamptz not null,
    closed_at timestamptz,
    outcome text check (outcome in ('joined', 'parted', 'lapsed')),
    worker_id bigint references agencies.worker,
    reason text,
    check (record_id <> other_id),
    check ((closed_at is null) = (outcome is null))
);
comment on table people.review is 'Questions for a steward: are these two records of one person?';
comment on column people.review.outcome is 'lapsed: it was no longer doubtful, or no longer a question, when the records were next compared.';
create unique index one_review_now on people.review (least(record_id, other_id), greatest(record_id, other_id)) where closed_at is null;
create index review_queue on people.review (raised_at, id) where closed_at is null;
create index review_record on people.review (record_id) where closed_at is null;
create index review_other on people.review (other_id) where closed_at is null;
grant select, insert, update on people.review to wholepicture_works;

-- The evidence of a link quotes another record, which the reader of this one may not be allowed to see:
-- the application reads it only through a function that asks for both.
alter table people.link add column member_id bigint references people.record;
comment on column people.link.member_id is 'The record of the person that fitted best.';
revoke select on people.link from wholepicture_app;
grant select (id, record_id, person_id, since, until, decided_by) on people.link to wholepicture_app;

-- what a person is found by
create table people.searchable (
    person_id uuid not null,
    need smallint not null check (need between 0 and 4),
    agency_id bigint not null default 0,
    words tsvector not null,
    primary key (person_id, need, agency_id)
);
comment on table people.searchable is 'The words a person is found by, on one row for each reach that a searcher may have; each row holds all that its reach may know.';
comment on column people.searchable.need is '0 anybody signed in, 1 the agency''s own records (or, with agency 0, what the index shows to the involved), 2 the whole picture, 3 protected too, 4 sealed too.';
create index searchable_words on people.searchable using gin (words) with (gin_pending_list_limit = 1024);
grant select, insert, update, delete on people.searchable to wholepicture_works;

create table people.word (word text primary key);
comment on table people.word is 'Every word of a name that anybody has, by which a misspelt one is guessed.';
create index word_guess on people.word using gin (word gin_trgm_ops);
grant select, insert on people.word to wholepicture_works;

create table people.relinking (
    id bigint generated always as identity primary key,
    model text not null,
    why text not null,
    last_record bigint not null default 0,
    looked_at bigint not null default 0,
    moved bigint not null default 0,
    asked_for_at timestamptz not null,
    finished_at timestamptz
);
comment on table people.relinking is 'A run through all records that compares each again: how far it has come, so that it goes on after being stopped.';
create unique index one_relinking_now on people.relinking ((true)) where finished_at is null;
grant select, insert, update on people.relinking to wholepicture_works;
