create schema picture;
comment on schema picture is 'What the person''s page shows that no other room keeps: the flags that agencies put on a person.';
grant usage on schema picture to wholepicture_app, wholepicture_works;

create table picture.flag (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    local_id text not null check (local_id <> ''),
    version int not null default 1,
    received_at timestamptz not null,
    superseded_at timestamptz,
    delivery_id bigint,
    line bigint,
    what text not null,
    reason text not null default '',
    since text,
    until text,
    until_last date,
    review text,
    told boolean,
    why_not_told text not null default '',
    digest bytea not null
);
comment on table picture.flag is 'A standing flag that an agency put on a person, each time it was sent differently. No version is ever changed or taken away.';
comment on column picture.flag.local_id is 'The sending agency''s own identifier; a later arrival with the same one supersedes.';
comment on column picture.flag.superseded_at is 'When the next version was received; empty for the version that holds now.';
comment on column picture.flag.since is 'Since when it stands, no more exactly than it is known (ISO forms of When); review and until likewise.';
comment on column picture.flag.until_last is 'The last day that until can mean; after it the flag is over.';
comment on column picture.flag.told is 'Whether the person was told of it; empty when nobody recorded it.';
comment on column picture.flag.digest is 'Of everything the flag says: the same again changes nothing.';
create unique index one_flag_now on picture.flag (agency_id, local_id) where superseded_at is null;
create index flag_record on picture.flag (record_id);
create index flag_person on picture.flag (person_id) where superseded_at is null;
select access.gate('picture.flag');
