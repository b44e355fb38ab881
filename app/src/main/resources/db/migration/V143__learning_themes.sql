create table learning.vocabulary (
    version int primary key check (version > 1),
    published_at timestamptz not null default store.now(),
    published_by text not null,
    changed text not null check (changed <> ''),
    reason text not null check (reason <> '')
);
comment on table learning.vocabulary is 'The editions of the themes that the partnership published. The first came with the release and stands in it.';

create table learning.theme (
    version int not null references learning.vocabulary,
    position int not null,
    id text not null check (id ~ '^[a-z0-9][a-z0-9-]*$'),
    name text not null check (name <> ''),
    about text not null,
    words text[] not null,
    sources text[] not null,
    national text[] not null default '{}',
    primary key (version, id),
    unique (version, name),
    unique (version, position)
);
comment on column learning.theme.national is 'For a local theme, the national themes that it is tied to; empty for a national one.';

create table learning.review_theme (
    review_id bigint not null references learning.review,
    theme text not null,
    named_by text not null,
    named_at timestamptz not null default store.now(),
    primary key (review_id, theme)
);
comment on table learning.review_theme is 'Themes that a learning lead named for a review, besides those of what was accepted of its documents.';

alter table learning.review add column source text not null default '', add column address text not null default '';
comment on column learning.review.source is 'Who published it, where that was somebody else.';
comment on column learning.review.address is 'Where it, or its briefing, can be read.';
alter table learning.proposal add column theme_ids text[] not null default '{}';
comment on column learning.proposal.theme_ids is 'The themes by their ids, which outlive their names.';

alter table learning.vocabulary enable row level security;
alter table learning.theme enable row level security;
alter table learning.review_theme enable row level security;
create policy everybody on learning.vocabulary for select to wholepicture_app using ((select store.agency()) is not null);
create policy everybody on learning.theme for select to wholepicture_app using ((select store.agency()) is not null);
create policy lead on learning.vocabulary for insert to wholepicture_app with check ((select learning.leads()));
create policy lead on learning.theme for insert to wholepicture_app with check ((select learning.leads()));
create policy lead on learning.review_theme to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy published on learning.review_theme for select to wholepicture_app using (exists (select 1 from learning.review r where r.id = review_id));
create policy works on learning.vocabulary to wholepicture_works using (true) with check (true);
create policy works on learning.theme to wholepicture_works using (true) with check (true);
create policy works on learning.review_theme to wholepicture_works using (true) with check (true);
grant select, insert on learning.vocabulary, learning.theme, learning.review_theme to wholepicture_app, wholepicture_works;

create view learning.found with (security_invoker = true) as
    select p.review_id, t.theme, bool_or(p.kind in ('recommendation', 'improvement', 'priority-action')) as asked, count(*) as passages
    from learning.proposal p cross join lateral unnest(p.theme_ids) t(theme)
    where p.decision in ('ACCEPTED', 'MENDED') and p.kind <> 'strength' group by p.review_id, t.theme
    union all
    select review_id, theme, false, 0 from learning.review_theme;
comment on view learning.found is 'Which themes a review found: in what was accepted of its documents, or as a learning lead named them. Never more than the reader may see.';
grant select on learning.found to wholepicture_app, wholepicture_works;
