create table learning.measure (
    id bigint generated always as identity primary key,
    check_id text not null,
    counting jsonb not null,
    target int not null check (target between 1 and 100),
    smallest int not null default 5 check (smallest >= 5),
    hold_months int not null check (hold_months between 3 and 24),
    made_at timestamptz not null default store.now(),
    made_by bigint not null references agencies.worker,
    made_by_name text not null
);
comment on table learning.measure is 'What a check is hoped to change, counted over answers, facts or clocks. The newest one of a check counts; the earlier stay.';
comment on column learning.measure.target is 'In per cent.';
comment on column learning.measure.smallest is 'The smallest group whose share is shown.';
comment on column learning.measure.hold_months is 'For how long it must hold before practice counts as changed.';
create index measure_check on learning.measure (check_id, id desc);

create table learning.standing (
    id bigint generated always as identity primary key,
    check_id text not null,
    state text not null check (state in ('EMBEDDED', 'OPEN_AGAIN')),
    at timestamptz not null default store.now(),
    worker_id bigint references agencies.worker,
    by_name text not null,
    reason text not null check (btrim(reason) <> ''),
    evidence jsonb not null,
    check (state = 'OPEN_AGAIN' or worker_id is not null)
);
comment on table learning.standing is 'Whether a lesson has taken: a person says that it is embedded, with the evidence before them; it opens again by itself or by a person.';
create index standing_check on learning.standing (check_id, id desc);

create table learning.check_back (
    check_id text not null,
    version int not null,
    at timestamptz not null,
    why text not null check (why <> ''),
    primary key (check_id, version),
    foreign key (check_id, version) references learning.check_version (check_id, version)
);
comment on table learning.check_back is 'A question that everybody waves through came back to whoever wrote it.';

create table learning.question_budget (
    id bigint generated always as identity primary key,
    per_week int not null check (per_week between 1 and 500),
    at timestamptz not null default store.now(),
    worker_id bigint not null references agencies.worker,
    worker text not null
);
comment on table learning.question_budget is 'How many questions one worker should meet in a week at most. The newest counts.';

do $$
declare
    t text;
begin
    foreach t in array array['learning.measure', 'learning.standing', 'learning.check_back', 'learning.question_budget'] loop
        execute format('alter table %s enable row level security', t);
        execute format('create policy lead on %s to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()))', t);
        execute format('create policy everybody on %s for select to wholepicture_app using ((select store.agency()) is not null)', t);
        execute format('create policy works on %s to wholepicture_works using (true) with check (true)', t);
        execute format('grant select, insert on %s to wholepicture_app, wholepicture_works', t);
    end loop;
end $$;
