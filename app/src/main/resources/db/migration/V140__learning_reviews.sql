create schema learning;
comment on schema learning is 'Reviews, what was proposed from them and accepted, and what became of it.';
grant usage on schema learning to wholepicture_app, wholepicture_works;

create table learning.review (
    id bigint generated always as identity primary key,
    kind text not null check (kind <> ''),
    title text not null check (title <> ''),
    began_on date not null,
    registered_at timestamptz not null default store.now(),
    registered_by text not null,
    published_on date,
    publication_reason text not null default '',
    check (published_on is null or publication_reason <> '')
);
comment on table learning.review is 'A review of any kind. Until it is published only learning leads may know that it exists.';
comment on column learning.review.began_on is 'The day its clocks count from: when the authority became aware, or when the review was decided.';
comment on column learning.review.published_on is 'When the decision to publish was taken; the reason for it stands beside it.';

create table learning.step (
    id bigint generated always as identity primary key,
    review_id bigint not null references learning.review,
    position int not null,
    name text not null check (name <> ''),
    due_on date,
    says text not null default '',
    done_on date,
    recorded_at timestamptz,
    recorded_by text,
    unique (review_id, position)
);
comment on column learning.step.done_on is 'The day it was done, not the day this was recorded.';
comment on column learning.step.says is 'Whose rule the due day is.';

create table learning.document (
    id bigint generated always as identity primary key,
    review_id bigint not null references learning.review,
    name text not null check (name <> ''),
    content bytea not null,
    words text not null,
    vocabulary int not null,
    received_at timestamptz not null default store.now(),
    received_by text not null
);
comment on table learning.document is 'A document of a review, kept whole as it was sent, with the text that the proposals point into.';
comment on column learning.document.vocabulary is 'The version of the themes by which it was read.';

create table learning.proposal (
    id bigint generated always as identity primary key,
    review_id bigint not null references learning.review,
    document_id bigint not null references learning.document,
    position int not null,
    kind text not null,
    number text not null,
    words text not null check (words <> ''),
    section text not null,
    page int not null,
    starts_at int not null,
    ends_at int not null,
    parent int,
    gaps text[] not null,
    themes text[] not null,
    because text[] not null,
    decision text check (decision in ('ACCEPTED', 'MENDED', 'REJECTED')),
    mended text,
    reason text not null default '',
    decided_at timestamptz,
    decided_by text,
    unique (document_id, position),
    check (decision is distinct from 'MENDED' or mended <> ''),
    check (decision is distinct from 'REJECTED' or reason <> '')
);
comment on table learning.proposal is 'What a document says, proposed in its own words; a person accepts, mends or rejects it. The passage is never changed.';
comment on column learning.proposal.words is 'The passage, word for word.';
comment on column learning.proposal.mended is 'As the person would have it said; the passage stays beside it.';
comment on column learning.proposal.because is 'For each theme, the words that made us think of it.';
create index proposal_review on learning.proposal (review_id);

create function learning.leads() returns boolean language sql stable as $$ select store.has_role('LEARNING_LEAD') $$;

alter table learning.review enable row level security;
create policy lead on learning.review to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy published on learning.review for select to wholepicture_app using (published_on is not null and (select store.agency()) is not null);
create policy works on learning.review to wholepicture_works using (true) with check (true);

alter table learning.step enable row level security;
create policy lead on learning.step to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy works on learning.step to wholepicture_works using (true) with check (true);

alter table learning.document enable row level security;
create policy lead on learning.document to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy works on learning.document to wholepicture_works using (true) with check (true);

alter table learning.proposal enable row level security;
create policy lead on learning.proposal to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy published on learning.proposal for select to wholepicture_app using (
    decision in ('ACCEPTED', 'MENDED') and exists (select 1 from learning.review r where r.id = review_id));
create policy works on learning.proposal to wholepicture_works using (true) with check (true);

grant select, insert, update on learning.review, learning.step, learning.document, learning.proposal to wholepicture_app, wholepicture_works;
