create sequence learning.check_number;
grant usage on sequence learning.check_number to wholepicture_app, wholepicture_works;

create table learning.check_version (
    id bigint generated always as identity primary key,
    check_id text not null check (check_id ~ '^[a-z0-9][a-z0-9.-]{2,60}$'),
    version int not null check (version > 0),
    process text not null,
    moment text not null,
    strength text not null check (strength in ('PROMPT', 'NEEDS_REASON', 'GATE')),
    question text not null check (question <> ''),
    asks_from date not null,
    asks_until date not null,
    recommendation uuid,
    themes text[] not null default '{}',
    body jsonb not null,
    made_at timestamptz not null default store.now(),
    made_by bigint not null references agencies.worker,
    made_by_name text not null,
    approved_at timestamptz,
    approved_by bigint references agencies.worker,
    approved_by_name text,
    unique (check_id, version),
    check (asks_until >= asks_from),
    check (approved_by <> made_by),
    check ((approved_by is null) = (approved_at is null))
);
comment on table learning.check_version is 'A question that a lesson asks in live cases. A wording is never changed: another one is a new version. An identity is never used again.';
comment on column learning.check_version.moment is 'The kind of fact with which it asks.';
comment on column learning.check_version.body is 'The whole wording with its conditions; the columns beside it are what is searched.';
comment on column learning.check_version.approved_by is 'Somebody else than who wrote it. The newest approved version asks, until that day or until it is switched off.';
create index check_version_moment on learning.check_version (process, moment, check_id, version desc) where approved_at is not null;
create index check_version_recommendation on learning.check_version (recommendation) where recommendation is not null;

create table learning.check_off (
    check_id text not null,
    version int not null,
    at timestamptz not null default store.now(),
    worker_id bigint not null references agencies.worker,
    worker text not null,
    reason text not null check (btrim(reason) <> ''),
    primary key (check_id, version),
    foreign key (check_id, version) references learning.check_version (check_id, version)
);
comment on table learning.check_off is 'The end of a version before its day, by whom and why. To ask again, a new version is written and approved.';

create function learning.check_only_approved() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.approved_at is not null
        or (to_jsonb(old) - 'approved_at' - 'approved_by' - 'approved_by_name') <> (to_jsonb(new) - 'approved_at' - 'approved_by' - 'approved_by_name') then
        raise exception 'A check is never changed or taken away; write a new version.';
    end if;
    return new;
end $$;
create trigger never_changed before update or delete on learning.check_version for each row execute function learning.check_only_approved();

alter table learning.check_version enable row level security;
create policy lead on learning.check_version to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy approved on learning.check_version for select to wholepicture_app using (approved_at is not null and (select store.agency()) is not null);
create policy works on learning.check_version to wholepicture_works using (true) with check (true);
alter table learning.check_off enable row level security;
create policy lead on learning.check_off to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy everybody on learning.check_off for select to wholepicture_app using ((select store.agency()) is not null);
create policy works on learning.check_off to wholepicture_works using (true) with check (true);
grant select, insert, update on learning.check_version to wholepicture_app, wholepicture_works;
grant select, insert on learning.check_off to wholepicture_app, wholepicture_works;

create table learning.question_put (
    id bigint generated always as identity primary key,
    case_id bigint not null references cases.file,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    check_id text not null,
    version int not null,
    n int not null,
    moment text not null,
    bearing text not null,
    worker_id bigint not null references agencies.worker,
    worker text not null,
    worker_agency_id bigint not null references agencies.agency,
    shown_at timestamptz,
    at timestamptz not null,
    answer text not null check (answer in ('YES', 'NO', 'UNKNOWN', 'WORDS', 'DAY', 'REASON', 'LEFT')),
    words text not null default '',
    day date,
    reason text not null default '',
    foreign key (check_id, version) references learning.check_version (check_id, version),
    check (answer <> 'REASON' or btrim(reason) <> ''),
    check (answer <> 'DAY' or day is not null)
);
comment on table learning.question_put is 'Each time a question was put in a live case, and what was answered. Nothing here is ever changed or taken away.';
comment on column learning.question_put.n is 'The fact of the case that it was put with.';
comment on column learning.question_put.answer is 'LEFT when nothing was answered: a prompt, or an act that protects and so does not wait. REASON when it was passed on with one.';
comment on column learning.question_put.shown_at is 'When the page with the question was opened, as the browser said it; empty when nobody knows.';
create index question_put_case on learning.question_put (case_id, check_id, id);
create index question_put_check on learning.question_put (check_id, at);
create index question_put_worker on learning.question_put (worker_id, at);
create index question_put_person on learning.question_put (person_id);
create index question_put_record on learning.question_put (record_id);
select access.gate('learning.question_put');
create trigger never_changed before update or delete on learning.question_put for each row execute function cases.only_moved();
