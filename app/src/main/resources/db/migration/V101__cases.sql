create schema cases;
comment on schema cases is 'Cases: one child or adult, one piece of work, and the facts that have happened in it.';
grant usage on schema cases to wholepicture_app, wholepicture_works;
create sequence cases.number;
grant usage on sequence cases.number to wholepicture_works;

create table cases.file (
    id bigint generated always as identity primary key,
    ref text not null unique,
    process text not null,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    beside uuid not null,
    raised_by_agency bigint references agencies.agency,
    worker_id bigint references agencies.worker,
    stage text not null,
    facts int not null default 0,
    opened_at timestamptz not null,
    closed_at timestamptz
);
comment on table cases.file is 'One piece of work with one person. It hangs on the record that the agency responsible for it holds.';
comment on column cases.file.process is 'Which process it is; also the word in its address.';
comment on column cases.file.beside is 'The same for children whose cases are worked together; each keeps decisions of its own.';
comment on column cases.file.raised_by_agency is 'Who raised it: they see what became of it and nothing else.';
comment on column cases.file.stage is 'Where the facts lead to, kept for lists. The facts decide.';
create index file_person on cases.file (person_id);
create index file_record on cases.file (record_id);
create index file_beside on cases.file (beside);
create index file_worker on cases.file (worker_id) where closed_at is null;
create index file_open on cases.file (agency_id, stage, opened_at, id) where closed_at is null;
select access.gate('cases.file');

create table cases.fact (
    id bigint generated always as identity primary key,
    case_id bigint not null references cases.file,
    n int not null check (n > 0),
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    told_agency bigint references agencies.agency,
    kind text not null check (kind <> ''),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    worker_id bigint not null references agencies.worker,
    worker text not null,
    job text not null,
    worker_agency text not null,
    sentence text not null check (sentence <> ''),
    why text not null default '',
    considered text not null default '',
    dissent text not null default '',
    body jsonb not null,
    unique (case_id, n)
);
comment on table cases.fact is 'What happened in a case, in the order it was recorded. Nothing here is ever changed or taken away.';
comment on column cases.fact.happened_at is 'When it happened; recorded_at is when somebody wrote it down.';
comment on column cases.fact.told_agency is 'The agency that raised the case, on those facts that it is to hear of.';
comment on column cases.fact.considered is 'What else was considered. dissent: who disagreed, and what they said.';
comment on column cases.fact.worker is 'The name, job and agency as they were on that day.';
create index fact_person on cases.fact (person_id);
create index fact_record on cases.fact (record_id);
select access.gate('cases.fact');

create function cases.only_moved() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (to_jsonb(old) - 'person_id' - 'grade') <> (to_jsonb(new) - 'person_id' - 'grade') then
        raise exception 'What happened in a case is never changed or taken away; add to it.';
    end if;
    return new;
end $$;
create trigger never_changed before update or delete on cases.fact for each row execute function cases.only_moved();

-- whoever raised a concern hears what became of it, unless the person is kept more closely
create policy raised_here on cases.file for select to wholepicture_app using (
    raised_by_agency = (select store.agency()) and grade <= 2
    and exists (select 1 from access.opening o where o.person_id = file.person_id));
create policy raised_here on cases.fact for select to wholepicture_app using (
    told_agency = (select store.agency()) and grade <= 2
    and exists (select 1 from access.opening o where o.person_id = fact.person_id));
