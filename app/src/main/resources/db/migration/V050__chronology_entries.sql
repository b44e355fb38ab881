create schema chronology;
comment on schema chronology is 'The lines of every agency''s chronology, and what was added to them since.';
grant usage on schema chronology to wholepicture_app, wholepicture_works;

create table chronology.entry (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    local_id text not null check (local_id <> ''),
    version int not null default 1,
    supersedes bigint,
    received_at timestamptz not null,
    superseded_at timestamptz,
    delivery_id bigint,
    line bigint,
    kind text not null,
    happened_from date,
    happened_to date,
    happened_time time,
    happened_precision text,
    happened_at timestamp generated always as (happened_from + coalesce(happened_time, '00:00'::time)) stored,
    recorded_from date,
    recorded_to date,
    recorded_time time,
    recorded_precision text,
    title text not null,
    description text not null,
    significance text,
    analysis text,
    present text[] not null default '{}',
    author text,
    outcome text,
    voice text,
    factors text[] not null default '{}',
    original jsonb,
    written_by bigint references agencies.worker,
    digest bytea not null,
    check ((happened_from is null) = (happened_precision is null) and (happened_from is null) = (happened_to is null)),
    check ((recorded_from is null) = (recorded_precision is null) and (recorded_from is null) = (recorded_to is null))
);
comment on table chronology.entry is 'One line of a chronology as an agency sent it, each time it was sent differently. No version is ever changed or taken away.';
comment on column chronology.entry.local_id is 'The sending agency''s own identifier of the line; a later arrival with the same one supersedes.';
comment on column chronology.entry.happened_from is 'The first day it can have been; empty when nobody wrote it down. happened_to is the last.';
comment on column chronology.entry.happened_at is 'What the line sorts by: the first possible day and, where known, the time. London time.';
comment on column chronology.entry.received_at is 'When we were told, not when it happened (happened_from) nor when the agency wrote it down (recorded_from).';
comment on column chronology.entry.superseded_at is 'When the next version was received; empty for the version that holds now.';
comment on column chronology.entry.description is 'What was seen and heard. What it means is in analysis.';
comment on column chronology.entry.original is 'Codes and words exactly as sent, where they were turned into ours.';
comment on column chronology.entry.written_by is 'The worker who wrote it here; empty when it came in a delivery.';
comment on column chronology.entry.digest is 'Of everything the line says: the same again changes nothing.';

create unique index one_version_now on chronology.entry (agency_id, local_id) where superseded_at is null;
create index entry_record on chronology.entry (record_id);
create index entry_now on chronology.entry (person_id, happened_from desc, id desc) where superseded_at is null;
create index entry_earlier on chronology.entry (person_id, superseded_at) where superseded_at is not null;
select access.gate('chronology.entry');
