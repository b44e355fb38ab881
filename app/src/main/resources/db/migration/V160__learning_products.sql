create function learning.keeps_products() returns boolean language sql stable as $$
    select store.has_role('LEARNING_LEAD') or store.has_role('BOARD_OFFICER') $$;
comment on function learning.keeps_products is 'Whether whoever asks makes, approves and publishes products of learning.';

create table learning.lesson (
    id bigint generated always as identity primary key,
    review_id bigint references learning.review,
    title text not null check (title <> ''),
    happened text not null default '',
    matters text not null default '',
    found text not null default '',
    worked text not null default '',
    practice text not null default '',
    questions text not null default '',
    reading text not null default '',
    ask text not null default '',
    themes text[] not null default '{}',
    recommendations uuid[] not null default '{}',
    invented text not null default '',
    made_at timestamptz not null default store.now(),
    made_by text not null,
    changed_at timestamptz not null default store.now()
);
comment on table learning.lesson is 'One record of learning, written once; every product takes its words from it. Only those who keep products see it.';
comment on column learning.lesson.invented is 'The names in it that are nobody''s, separated by commas.';
comment on column learning.lesson.ask is 'The one question by which a reader finds out whether they understood.';

create table learning.product (
    id bigint generated always as identity primary key,
    lesson_id bigint references learning.lesson,
    form text not null check (form in ('BRIEFING', 'GUIDE', 'NEWSLETTER', 'BULLETIN', 'SLIDES', 'ALERT')),
    issue int check (issue > 0),
    title text not null default '',
    published_version int,
    published_on date,
    review_on date,
    recommendations uuid[] not null default '{}',
    withdrawn_on date,
    withdrawn_why text not null default '',
    replaced_by bigint references learning.product,
    made_at timestamptz not null default store.now(),
    check ((issue is not null) = (form = 'NEWSLETTER')),
    check (published_version is null or (title <> '' and published_on is not null and review_on > published_on)),
    check ((withdrawn_on is null) = (withdrawn_why = '')),
    check (withdrawn_on is null or published_on is not null),
    check (replaced_by <> id)
);
comment on table learning.product is 'A briefing, a guide, an issue of the newsletter … Until it is published only those who keep products know of it.';
comment on column learning.product.title is 'As published; a draft''s title stands in its version.';
comment on column learning.product.review_on is 'When somebody must say that it still holds.';
create unique index one_issue on learning.product (issue) where form = 'NEWSLETTER';
create index product_recommendations on learning.product using gin (recommendations);
create index product_lesson on learning.product (lesson_id);

create table learning.product_version (
    product_id bigint not null references learning.product,
    version int not null check (version > 0),
    standing text not null default 'DRAFT' check (standing in ('DRAFT', 'CHECKED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    title text not null check (title <> ''),
    summary text not null default '',
    parts jsonb not null,
    ask text not null default '',
    themes text[] not null default '{}',
    invented text not null default '',
    author_id bigint not null references agencies.worker,
    author text not null,
    saved_at timestamptz not null default store.now(),
    checked_by text,
    approved_by_id bigint references agencies.worker,
    approved_by text,
    body text not null,
    words tsvector generated always as (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary), 'B')
        || to_tsvector('english', body)) stored,
    primary key (product_id, version),
    check (approved_by_id <> author_id),
    check (standing not in ('APPROVED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') or approved_by_id is not null)
);
comment on table learning.product_version is 'What a product says, in each version. Once approved nothing of it changes.';
comment on column learning.product_version.parts is 'Its boxes, sections, items or slides in order: [{"title": …, "text": …, "concerns": …, "product": …}].';
comment on column learning.product_version.approved_by_id is 'Somebody else than the author.';
create unique index one_version_published on learning.product_version (product_id) where standing = 'PUBLISHED';
create index product_words on learning.product_version using gin (words);

create table learning.product_fact (
    id bigint generated always as identity primary key,
    product_id bigint not null references learning.product,
    version int not null,
    at timestamptz not null default store.now(),
    who text not null,
    sentence text not null check (sentence <> ''),
    reason text not null default ''
);
comment on table learning.product_fact is 'What happened to a product, in order. Facts are added, never changed.';
create index product_fact_of on learning.product_fact (product_id, id);

create table learning.not_identifying (
    product_id bigint not null references learning.product,
    passage text not null check (passage <> ''),
    reason text not null check (reason <> ''),
    who text not null,
    at timestamptz not null default store.now(),
    primary key (product_id, passage)
);
comment on table learning.not_identifying is 'Words that the check of a product found, and why they identify nobody. It quotes the product, never a record.';

alter table learning.lesson enable row level security;
create policy keepers on learning.lesson to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy works on learning.lesson to wholepicture_works using (true) with check (true);

alter table learning.product enable row level security;
create policy keepers on learning.product to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy published on learning.product for select to wholepicture_app using (published_on is not null and (select store.agency()) is not null);
create policy works on learning.product to wholepicture_works using (true) with check (true);

alter table learning.product_version enable row level security;
create policy keepers on learning.product_version to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy published on learning.product_version for select to wholepicture_app using (standing = 'PUBLISHED' and (select store.agency()) is not null);
create policy works on learning.product_version to wholepicture_works using (true) with check (true);

alter table learning.product_fact enable row level security;
create policy keepers on learning.product_fact to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy works on learning.product_fact to wholepicture_works using (true) with check (true);

alter table learning.not_identifying enable row level security;
create policy keepers on learning.not_identifying to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy works on learning.not_identifying to wholepicture_works using (true) with check (true);

grant select, insert, update on learning.lesson, learning.product, learning.product_version to wholepicture_app, wholepicture_works;
grant select, insert on learning.product_fact to wholepicture_app, wholepicture_works;
grant select, insert, update on learning.not_identifying to wholepicture_app, wholepicture_works;
