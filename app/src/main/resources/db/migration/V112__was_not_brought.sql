create schema wasnotbrought;
comment on schema wasnotbrought is 'Children who were not brought to appointments: why, what it means, and what a supervisor judges when it happens again and again.';
grant usage on schema wasnotbrought to wholepicture_app, wholepicture_works;

create table wasnotbrought.missed (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    entry_id bigint not null,
    day date not null,
    what text not null check (what <> ''),
    outcome text not null check (outcome in ('WAS_NOT_BROUGHT', 'CANCELLED_BY_FAMILY', 'RESCHEDULED')),
    reason text not null,
    reason_words text not null default '',
    impact text not null check (impact <> ''),
    worries text not null default '',
    contacted text not null check (contacted <> ''),
    action text not null check (action <> ''),
    told text not null default '',
    worker_id bigint not null references agencies.worker,
    worker text not null,
    at timestamptz not null
);
comment on table wasnotbrought.missed is 'An appointment to which a child was not brought, with what was thought and done about it. The chronology has its line.';
comment on column wasnotbrought.missed.entry_id is 'The line of the chronology.';
create index missed_person on wasnotbrought.missed (person_id, day desc);
create index missed_record on wasnotbrought.missed (record_id);
select access.gate('wasnotbrought.missed');

create table wasnotbrought.oversight (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    own boolean not null,
    opened_at timestamptz not null,
    due timestamptz not null,
    judged_at timestamptz,
    harm boolean,
    why text not null default '',
    action text not null default '',
    judged_by text not null default '',
    check ((judged_at is null) = (harm is null)),
    check (judged_at is null or (why <> '' and action <> ''))
);
comment on table wasnotbrought.oversight is 'A supervisor is to judge whether a child who was repeatedly not brought is harmed by it.';
comment on column wasnotbrought.oversight.own is 'True when the agency''s own lines make the pattern; false when it shows only across agencies, to those who see the whole picture.';
create index oversight_person on wasnotbrought.oversight (person_id);
create index oversight_record on wasnotbrought.oversight (record_id);
create unique index oversight_open on wasnotbrought.oversight (record_id, own) where judged_at is null;
create index oversight_waiting on wasnotbrought.oversight (agency_id, due) where judged_at is null;
select access.gate('wasnotbrought.oversight');
-- that there is a pattern across agencies is itself something of theirs: whoever may not see the whole picture does not learn of it
drop policy opened on wasnotbrought.oversight;
create policy opened on wasnotbrought.oversight for select to wholepicture_app using (
    exists (select 1 from access.opening o where o.person_id = oversight.person_id
        and (o.reach >= oversight.grade or (oversight.own and o.agency_id = oversight.agency_id and oversight.grade <= 2))));

create table wasnotbrought.practice (
    agency_id bigint primary key references agencies.agency,
    status text not null check (status in ('CHANGED', 'PLANNED', 'NOT_YET')),
    changed_on date,
    code text not null default '',
    worker text not null,
    at timestamptz not null,
    check (status <> 'CHANGED' or changed_on is not null)
);
comment on table wasnotbrought.practice is 'Whether an agency''s policy and records say that a child was not brought, since when, and by which code of its system.';
alter table wasnotbrought.practice enable row level security;
create policy everybody on wasnotbrought.practice for select to wholepicture_app using (true);
create policy works on wasnotbrought.practice to wholepicture_works using (true) with check (true);
grant select on wasnotbrought.practice to wholepicture_app;
grant select, insert, update on wasnotbrought.practice to wholepicture_works;
