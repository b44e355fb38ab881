create table learning.recommendation (
    id uuid primary key default gen_random_uuid(),
    review_id bigint not null references learning.review,
    proposal_id bigint unique references learning.proposal,
    kind text not null check (kind in ('recommendation', 'improvement', 'priority-action')),
    number text not null default '',
    words text not null check (words <> ''),
    section text not null default '',
    parent uuid references learning.recommendation check (parent <> id),
    themes text[] not null default '{}',
    owner_id bigint references agencies.worker,
    status text not null default 'OPEN' check (status in ('OPEN', 'COMPLETE', 'EMBEDDED', 'REOPENED', 'WITHDRAWN')),
    made_at timestamptz not null default store.now(),
    made_by text not null
);
comment on table learning.recommendation is 'What a review asks for. Its id is never reused: responses, checks, measures and audits point at it.';
comment on column learning.recommendation.words is 'As accepted; the passage in the review''s own words stays with the proposal.';
comment on column learning.recommendation.themes is 'Ids of themes of the published vocabulary.';
comment on column learning.recommendation.owner_id is 'The worker who is told when it is late or comes back.';
create index recommendation_review on learning.recommendation (review_id);
create index recommendation_themes on learning.recommendation using gin (themes);

create table learning.recommendation_fact (
    id bigint generated always as identity primary key,
    recommendation_id uuid not null references learning.recommendation,
    at timestamptz not null default store.now(),
    who text not null,
    sentence text not null check (sentence <> ''),
    reason text not null default ''
);
comment on table learning.recommendation_fact is 'What happened to a recommendation, in order. Facts are added, never changed.';
create index recommendation_fact_of on learning.recommendation_fact (recommendation_id, id);

alter table learning.recommendation enable row level security;
create policy lead on learning.recommendation to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy published on learning.recommendation for select to wholepicture_app
    using (status <> 'WITHDRAWN' and exists (select 1 from learning.review r where r.id = review_id));
create policy works on learning.recommendation to wholepicture_works using (true) with check (true);

alter table learning.recommendation_fact enable row level security;
create policy lead on learning.recommendation_fact to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy works on learning.recommendation_fact to wholepicture_works using (true) with check (true);

grant select, insert, update on learning.recommendation to wholepicture_app, wholepicture_works;
grant select, insert on learning.recommendation_fact to wholepicture_app, wholepicture_works;
