-- the follow-up audit that a recommendation asks for
create table learning.audit (
    id bigint generated always as identity primary key,
    recommendation_id uuid not null references learning.recommendation,
    agency_id bigint not null references agencies.agency,
    on_day date not null,
    auditor text not null check (auditor <> ''),
    records int not null check (records > 0),
    assessments text check (assessments in ('OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE')),
    plans text check (plans in ('OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE')),
    voice text check (voice in ('OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE')),
    seen text not null check (seen <> ''),
    kept_at timestamptz not null default store.now(),
    kept_by text not null
);
comment on table learning.audit is 'A follow-up audit of one agency: how many records were looked at, and how good they were. It names no record.';
comment on column learning.audit.voice is 'How well the voice of the child or the adult is recorded; null where it was not looked at.';
create index audit_of on learning.audit (recommendation_id);

create table learning.audit_line (
    audit_id bigint not null references learning.audit,
    position int not null,
    standard text not null check (standard <> ''),
    met int not null check (met >= 0),
    of int not null check (of > 0),
    primary key (audit_id, position),
    check (met <= of)
);
comment on table learning.audit_line is 'In how many of how many records a standard was met.';

alter table learning.audit enable row level security;
alter table learning.audit_line enable row level security;
create policy lead on learning.audit to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy own on learning.audit to wholepicture_app using (agency_id = (select store.agency()) and learning.is_asked(recommendation_id))
    with check (agency_id = (select store.agency()) and learning.is_asked(recommendation_id));
create policy published on learning.audit for select to wholepicture_app using (learning.is_published(recommendation_id));
create policy with_its_audit on learning.audit_line to wholepicture_app using (exists (select 1 from learning.audit a where a.id = audit_id))
    with check (exists (select 1 from learning.audit a where a.id = audit_id and ((select learning.leads()) or a.agency_id = (select store.agency()))));
create policy works on learning.audit to wholepicture_works using (true) with check (true);
create policy works on learning.audit_line to wholepicture_works using (true) with check (true);
grant select, insert on learning.audit, learning.audit_line to wholepicture_app, wholepicture_works;

-- what others published, and what came of it here
alter table learning.review add column local_action text not null default '';
comment on column learning.review.local_action is 'What the partnership does because of a review that somebody else published or leads.';

-- publication
alter table learning.review add column anonymised_at timestamptz, add column anonymised_by text, add column withheld_for text
    check (withheld_for in ('SIBLINGS', 'PROCEEDINGS', 'RECOGNISABLE', 'ANOTHER')), add column bulletin bigint;
comment on column learning.review.anonymised_at is 'When a learning lead read all that would be published and found nobody named in it. Whatever is accepted later takes it back.';
comment on column learning.review.withheld_for is 'Why it is not published: what publishing would do to the brothers and sisters who live, a case in court, that somebody would be recognised, or another reason.';
comment on column learning.review.bulletin is 'The learning product by which its lesson reaches staff although it is not published.';

create table learning.word_stays (
    review_id bigint not null references learning.review,
    words text not null check (words <> ''),
    reason text not null check (reason <> ''),
    said_by text not null,
    at timestamptz not null default store.now(),
    primary key (review_id, words)
);
comment on table learning.word_stays is 'Words of a review that read as if they told of somebody, and why they may stay.';

-- to whom a response plan was presented
create table learning.presented (
    id bigint generated always as identity primary key,
    review_id bigint not null references learning.review,
    body text not null check (body in ('PARTNERS', 'IMPROVEMENT_BOARD', 'DIRECTOR', 'SCRUTINY', 'INSPECTORATE', 'LEARNING_EVENT', 'OTHER')),
    on_day date not null,
    presenter text not null check (presenter <> ''),
    document text not null,
    said text not null default '',
    recorded_by text not null,
    recorded_at timestamptz not null default store.now()
);
comment on table learning.presented is 'That a plan or its results were laid before those who oversee it, by whom, in which version, and what they said.';
create index presented_of on learning.presented (review_id);

-- what a review of an adult's care always tells
create table learning.told (
    review_id bigint not null references learning.review,
    field text not null check (field ~ '^[A-Z_]+$'),
    words text not null,
    withheld boolean not null default false,
    written_by text not null,
    written_at timestamptz not null default store.now(),
    primary key (review_id, field)
);
comment on table learning.told is 'The learning record of a review, field by field.';
comment on column learning.told.withheld is 'Not to be read by others even when the review is published.';

create table learning.priority (
    year int not null,
    theme text not null check (theme <> ''),
    why text not null check (why <> ''),
    said_by text not null,
    at timestamptz not null default store.now(),
    primary key (year, theme)
);
comment on table learning.priority is 'What the partnership makes a priority of the year that begins in April, because of what was learnt.';

do $$
declare t text;
begin
    foreach t in array array['word_stays', 'presented', 'told', 'priority'] loop
        execute format('alter table learning.%I enable row level security', t);
        execute format('create policy lead on learning.%I to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()))', t);
        execute format('create policy works on learning.%I to wholepicture_works using (true) with check (true)', t);
        execute format('grant select, insert, update, delete on learning.%I to wholepicture_app, wholepicture_works', t);
    end loop;
end $$;
create policy published on learning.presented for select to wholepicture_app using (exists (select 1 from learning.review r where r.id = review_id));
create policy published on learning.told for select to wholepicture_app using (not withheld and exists (select 1 from learning.review r where r.id = review_id));
create policy everybody on learning.priority for select to wholepicture_app using ((select store.agency()) is not null);

-- what changes after somebody found nobody named is looked at again before it is published
create function learning.look_again() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update learning.review set anonymised_at = null, anonymised_by = null where id = new.review_id and anonymised_at is not null and published_on is null;
    return null;
end $$;
create trigger look_again after insert or update on learning.proposal for each row execute function learning.look_again();
create trigger look_again after insert or update on learning.box for each row execute function learning.look_again();
create trigger look_again after insert or update on learning.figure for each row execute function learning.look_again();
create trigger look_again after insert or update on learning.told for each row execute function learning.look_again();

-- each recommendation as a check of one's own practice
create table learning.own_tick (
    worker_id bigint not null references agencies.worker,
    recommendation_id uuid not null references learning.recommendation,
    at timestamptz not null default store.now(),
    primary key (worker_id, recommendation_id)
);
comment on table learning.own_tick is 'That a worker holds their own practice against a recommendation and finds it met. Nobody else reads it.';
alter table learning.own_tick enable row level security;
create policy own on learning.own_tick to wholepicture_app using (worker_id = (select store.worker())) with check (worker_id = (select store.worker()));
grant select, insert, delete on learning.own_tick to wholepicture_app;

alter table learning.report add column chronology text not null default '';
comment on column learning.report.chronology is 'What the agency did and when, one line each, in its author''s words.';

-- the partners accept a statement: a board officer may, as a learning lead does, once the review is published
create policy board_accepts on learning.assurance for update to wholepicture_app
    using (store.has_role('BOARD_OFFICER') and learning.is_published(recommendation_id)) with check (accepted_by_id = (select store.worker()));
