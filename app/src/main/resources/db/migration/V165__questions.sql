create schema questions;
comment on schema questions is 'Versioned question sets, and what was answered to them.';
grant usage on schema questions to wholepicture_app, wholepicture_works;

create table questions.question_set (
    code text not null check (code ~ '^[a-z0-9-]+$'),
    version int not null check (version > 0),
    body jsonb not null,
    changed text not null check (changed <> ''),
    published_at timestamptz not null default store.now(),
    published_by text not null,
    primary key (code, version)
);
comment on table questions.question_set is 'A set of questions in one version. A published version never changes: answers point at it.';
comment on column questions.question_set.changed is 'What is different from the version before, and why.';

create table questions.asks (
    code text not null,
    version int not null,
    line text not null,
    kind text not null,
    themes text[] not null,
    primary key (code, version, line),
    foreign key (code, version) references questions.question_set
);
comment on table questions.asks is 'The lines of each version with their themes, taken from its body.';
create index asks_themes on questions.asks using gin (themes);

create table questions.proposed (
    code text primary key,
    body jsonb not null,
    by_whom text not null,
    at timestamptz not null default store.now()
);
comment on table questions.proposed is 'The next version of a set while somebody works on it; nobody is asked it yet.';

create function questions.never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'What was published or answered is never changed or taken away; add to it.';
end $$;
create trigger never_changed before update or delete on questions.question_set for each row execute function questions.never_changed();

create function questions.may_publish() returns boolean language sql stable as $$
    select store.has_role('LEARNING_LEAD') or store.has_role('SAFEGUARDING_LEAD') $$;
alter table questions.question_set enable row level security;
create policy everybody on questions.question_set for select to wholepicture_app using (true);
create policy leads on questions.question_set for insert to wholepicture_app with check ((select questions.may_publish()));
create policy works on questions.question_set to wholepicture_works using (true) with check (true);
alter table questions.asks enable row level security;
create policy everybody on questions.asks for select to wholepicture_app using (true);
create policy leads on questions.asks for insert to wholepicture_app with check ((select questions.may_publish()));
create policy works on questions.asks to wholepicture_works using (true) with check (true);
alter table questions.proposed enable row level security;
create policy leads on questions.proposed to wholepicture_app using ((select questions.may_publish())) with check ((select questions.may_publish()));
create policy works on questions.proposed to wholepicture_works using (true) with check (true);
grant select, insert on questions.question_set, questions.asks to wholepicture_app, wholepicture_works;
grant select, insert, update, delete on questions.proposed to wholepicture_app, wholepicture_works;

create table questions.sheet (
    id uuid primary key default gen_random_uuid(),
    code text not null,
    version int not null,
    purpose text not null check (purpose <> ''),
    context text not null default '',
    record_id bigint references people.record,
    person_id uuid,
    agency_id bigint,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    private_to bigint references agencies.worker,
    shared_with bigint references agencies.worker,
    within_agency bigint references agencies.agency,
    begun_at timestamptz not null default store.now(),
    begun_by text not null,
    finished_at timestamptz,
    finished_by text not null default '',
    review_on date,
    check ((record_id is null) <> (private_to is null)),
    check (record_id is not null or person_id is null),
    foreign key (code, version) references questions.question_set
);
comment on table questions.sheet is 'One answering of a set: about a person, behind the gate, or of one worker about their own practice, private to them.';
comment on column questions.sheet.purpose is 'Which kind of work asked; that room says who may answer and what follows when it is finished.';
comment on column questions.sheet.context is 'What it belongs to within that work: the reference of a case.';
comment on column questions.sheet.private_to is 'The worker whose own it is. Not even the works may read such a sheet.';
comment on column questions.sheet.shared_with is 'The one worker whom its owner lets read it.';
comment on column questions.sheet.within_agency is 'Answered as a team: whoever works in the agency may read it.';
create index sheet_person on questions.sheet (person_id);
create index sheet_record on questions.sheet (record_id);
create index sheet_context on questions.sheet (context) where context <> '';
create index sheet_private on questions.sheet (private_to) where private_to is not null;
create index sheet_code on questions.sheet (code, version);
select access.gate('questions.sheet');
-- a worker's own sheet hangs on no record
drop trigger follows_record on questions.sheet;
create trigger follows_record before insert on questions.sheet for each row when (new.record_id is not null) execute function access.follow_record();
create policy own on questions.sheet to wholepicture_app
    using (private_to = (select store.worker())) with check (private_to = (select store.worker()));
create policy shared on questions.sheet for select to wholepicture_app
    using (shared_with = (select store.worker()) or within_agency = (select store.agency()));
create policy not_private on questions.sheet as restrictive to wholepicture_works using (private_to is null) with check (private_to is null);
grant insert, update on questions.sheet to wholepicture_app;

create table questions.answer (
    id bigint generated always as identity primary key,
    sheet_id uuid not null references questions.sheet,
    slot text not null check (slot <> ''),
    n int not null check (n > 0),
    value text not null,
    beside boolean not null default false,
    worker_id bigint not null references agencies.worker,
    worker text not null,
    worker_agency text not null,
    agency_id bigint not null references agencies.agency,
    at timestamptz not null default store.now(),
    unique (sheet_id, slot, n)
);
comment on table questions.answer is 'Every answer that was ever saved. The newest that is not beside stands.';
comment on column questions.answer.slot is 'The line of the set, or line.row.column of a table.';
comment on column questions.answer.beside is 'Written while somebody else wrote on the same line: it stands beside until somebody settles which words stay.';
create trigger never_changed before update or delete on questions.answer for each row execute function questions.never_changed();
alter table questions.answer enable row level security;
create policy with_its_sheet on questions.answer for select to wholepicture_app using (exists (select 1 from questions.sheet s where s.id = sheet_id));
create policy own on questions.answer for insert to wholepicture_app
    with check (worker_id = (select store.worker()) and exists (select 1 from questions.sheet s where s.id = sheet_id and s.private_to = (select store.worker())));
create policy works on questions.answer to wholepicture_works using (exists (select 1 from questions.sheet s where s.id = sheet_id))
    with check (exists (select 1 from questions.sheet s where s.id = sheet_id));
grant select, insert on questions.answer to wholepicture_app, wholepicture_works;

create table questions.draft (
    key uuid primary key default gen_random_uuid(),
    worker_id bigint not null references agencies.worker,
    sheet_id uuid not null references questions.sheet,
    section text not null,
    typed jsonb,
    typed_at timestamptz,
    unique (worker_id, sheet_id, section)
);
comment on table questions.draft is 'What a worker typed and has not saved. It is theirs alone.';
alter table questions.draft enable row level security;
create policy own on questions.draft to wholepicture_app using (worker_id = (select store.worker())) with check (worker_id = (select store.worker()));
grant select, insert, update on questions.draft to wholepicture_app;

create function questions.keep_draft(which uuid, words jsonb) returns boolean language sql security definer set search_path = pg_catalog as $$
    with kept as (update questions.draft set typed = words, typed_at = store.now() where key = which returning 1) select exists (select 1 from kept) $$;
revoke all on function questions.keep_draft from public;
grant execute on function questions.keep_draft to wholepicture_app;
comment on function questions.keep_draft is 'Keeps what was typed into a form whose worker is no longer signed in: whoever knows the key, which only that form has, may write the draft and read nothing.';
