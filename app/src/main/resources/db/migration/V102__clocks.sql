create schema clocks;
comment on schema clocks is 'The clocks that run on cases.';
grant usage on schema clocks to wholepicture_app, wholepicture_works;

create table clocks.clock (
    id bigint generated always as identity primary key,
    case_id bigint not null references cases.file,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    code text not null,
    anchor_at timestamptz not null,
    original_due timestamptz not null,
    due timestamptz not null,
    by_the_hour boolean not null,
    provisional boolean not null,
    revised_by text not null default '',
    revised_why text not null default '',
    stopped_at timestamptz,
    ended text check (ended in ('MET', 'BREACHED', 'NOT_NEEDED')),
    reason text not null default '',
    worker_id bigint references agencies.worker,
    team_id bigint references agencies.team,
    unique (case_id, code, anchor_at),
    check ((stopped_at is null) = (ended is null)),
    check (due = original_due or revised_why <> '')
);
comment on table clocks.clock is 'A time limit running on a case. What the facts say is kept here so that lists are quick; overdue is a question, never an event.';
comment on column clocks.clock.original_due is 'The first moment too late, as reckoned when the clock began. It never moves. due is the revised one, with who and why.';
comment on column clocks.clock.stopped_at is 'When the thing happened, which may be days before anybody wrote it down.';
comment on column clocks.clock.ended is 'MET in time, BREACHED (after the original due), NOT_NEEDED with a reason.';
comment on column clocks.clock.worker_id is 'Who holds the case and so owes it; team_id is that worker''s team.';
create index clock_due on clocks.clock (due, id) where stopped_at is null;
create index clock_worker on clocks.clock (worker_id, due, id) where stopped_at is null;
create index clock_team on clocks.clock (team_id, due, id) where stopped_at is null;
create index clock_person on clocks.clock (person_id);
create index clock_record on clocks.clock (record_id);
select access.gate('clocks.clock');
