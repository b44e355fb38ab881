create table cases.moment (
    id bigint generated always as identity primary key,
    process text not null check (process <> ''),
    about text not null default '',
    kind text not null check (kind <> ''),
    case_id bigint references cases.file,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    worker_id bigint references agencies.worker,
    bearing text not null check (bearing in ('PROTECTS', 'RECORDS', 'WITHDRAWS')),
    stage text not null default '',
    body jsonb not null
);
comment on table cases.moment is 'What happened in work that has no case of its own, or stands beside one: a missed appointment, a disagreement, a meeting, MARAC. The room that did it says so, and keeps the words itself. Nothing here is ever changed or taken away.';
comment on column cases.moment.about is 'Which piece of that work it belongs to, as its number; empty where all that the process knows of the person is one piece.';
comment on column cases.moment.case_id is 'The case that it stands beside; empty when there is none.';
comment on column cases.moment.body is 'What questions may depend on: codes and yes or no, never words about somebody.';
comment on column cases.moment.worker_id is 'Who did it; empty where time did.';
comment on column cases.moment.stage is 'Where it led to, as the process names it; empty where it has no stages.';
create index moment_kind on cases.moment (process, kind, recorded_at);
create index moment_person on cases.moment (person_id, process, about, id);
create index moment_record on cases.moment (record_id);
create index moment_case on cases.moment (case_id) where case_id is not null;
select access.gate('cases.moment');
create trigger never_changed before update or delete on cases.moment for each row execute function cases.only_moved();
