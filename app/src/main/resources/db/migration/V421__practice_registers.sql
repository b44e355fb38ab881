create schema practice;
comment on schema practice is 'Registers of practice: how tools are brought into use, groups set up for a task, and how many open cases have a chronology that is up to date. It names no child.';
grant usage on schema practice to wholepicture_app, wholepicture_works;

create table practice.tool_use (
    id bigint generated always as identity primary key,
    tool text not null check (btrim(tool) <> ''),
    kind text not null check (kind in ('SUPERVISION', 'TRAINING', 'ADVICE', 'WORKSHOP', 'OTHER')),
    day date not null,
    people int not null check (people > 0),
    what text not null default '',
    agency_id bigint not null references agencies.agency,
    worker text not null,
    kept_at timestamptz not null default store.now()
);
comment on table practice.tool_use is 'Something done so that a tool is used in practice: group supervision, training, the advice line, a workshop.';
create index tool_use_day on practice.tool_use (day desc);

create table practice.task_group (
    id bigint generated always as identity primary key,
    name text not null check (btrim(name) <> ''),
    parent text not null check (btrim(parent) <> ''),
    commission text not null check (btrim(commission) <> ''),
    chair text not null check (btrim(chair) <> ''),
    members text not null default '',
    begins date not null,
    ends date not null check (ends >= begins),
    worker text not null,
    kept_at timestamptz not null default store.now()
);
comment on table practice.task_group is 'A group set up for one task: whom it answers to, what it was asked, and until when.';
comment on column practice.task_group.parent is 'The group or board that set it up and hears what comes of it.';

create table practice.task_group_line (
    id bigint generated always as identity primary key,
    group_id bigint not null references practice.task_group,
    kind text not null check (kind in ('PROGRESS', 'RECOMMENDATION', 'OUTPUT', 'CLOSED')),
    day date not null,
    words text not null check (btrim(words) <> ''),
    worker text not null,
    kept_at timestamptz not null default store.now()
);
comment on table practice.task_group_line is 'What came of the group, line by line; nothing is changed later.';
create index task_group_line_group on practice.task_group_line (group_id, day, id);

create table practice.chronology_month (
    month date not null check (extract(day from month) = 1),
    agency_id bigint not null references agencies.agency,
    team text not null,
    open int not null check (open >= 0),
    current int not null check (current between 0 and open),
    counted_at timestamptz not null default store.now(),
    primary key (month, agency_id, team)
);
comment on table practice.chronology_month is 'How many cases were open at the end of a month, and of how many the chronology held anything that happened in its last days.';

create function practice.keeps() returns boolean language sql stable as $$
    select store.has_role('MANAGER') or store.has_role('SAFEGUARDING_LEAD') or store.has_role('LEARNING_LEAD') or store.has_role('BOARD_OFFICER') or store.has_role('HEAD_OF_SERVICE')
$$;
comment on function practice.keeps is 'Whether the worker who acts keeps the registers.';

do $$
declare t text;
begin
    foreach t in array array['practice.tool_use', 'practice.task_group', 'practice.task_group_line'] loop
        execute format('alter table %s enable row level security', t);
        execute format('create policy everybody on %s for select to wholepicture_app using ((select store.agency()) is not null)', t);
        execute format('create policy keeper on %s for insert to wholepicture_app with check ((select practice.keeps()))', t);
        execute format('create policy works on %s to wholepicture_works using (true) with check (true)', t);
        execute format('grant select, insert on %s to wholepicture_app, wholepicture_works', t);
    end loop;
end $$;
alter table practice.chronology_month enable row level security;
create policy own on practice.chronology_month for select to wholepicture_app using (agency_id = (select store.agency()));
create policy works on practice.chronology_month to wholepicture_works using (true) with check (true);
grant select on practice.chronology_month to wholepicture_app;
grant select, insert on practice.chronology_month to wholepicture_works;
