-- issues planned ahead, topics for them, what the partnership says of its learning, slides opened alone, and what talks mean for shared practice

create table learning.issue_plan (
    id bigint generated always as identity primary key,
    title text not null check (title <> ''),
    due_on date not null,
    audience text not null check (audience <> ''),
    product_id bigint references learning.product,
    planned_by text not null,
    planned_at timestamptz not null default store.now()
);
comment on table learning.issue_plan is 'An issue of the newsletter that is to come: when, and for whom. Its sent day is the day on which its product was published.';

create table learning.issue_topic (
    id bigint generated always as identity primary key,
    words text not null check (words <> ''),
    plan_id bigint references learning.issue_plan,
    told_by text not null,
    at timestamptz not null default store.now()
);
comment on table learning.issue_topic is 'What a coming issue should tell of. Once its issue is published it is forthcoming no more.';

create table learning.purpose (
    version int primary key check (version > 0),
    words text not null check (words <> ''),
    by_whom text not null,
    at timestamptz not null default store.now()
);
comment on table learning.purpose is 'What learning is for, as it stands at the top of its page; every version is kept.';

create table learning.opened (
    product_id bigint not null references learning.product,
    part int not null check (part > 0),
    worker_id bigint not null references agencies.worker,
    agency_id bigint not null references agencies.agency,
    at timestamptz not null default store.now()
);
comment on table learning.opened is 'That a slide of a pack was opened by itself.';
create index opened_of on learning.opened (product_id, part);

alter table learning.discussion add column shared_practice text not null default '';
comment on column learning.discussion.shared_practice is 'What it means for how the team works with other agencies.';
alter table learning.discussion drop constraint discussion_setting_check;
alter table learning.discussion add constraint discussion_setting_check
    check (setting in ('TEAM_MEETING', 'SUPERVISION', 'GROUP_SUPERVISION', 'MANAGEMENT', 'TRAINING', 'FORUM', 'BULLETIN'));
alter table learning.product drop constraint product_form_check;
alter table learning.product add constraint product_form_check check (form in ('BRIEFING', 'GUIDE', 'NEWSLETTER', 'BULLETIN', 'SLIDES', 'ALERT', 'COFFEE', 'DECK'));

alter table learning.issue_plan enable row level security;
alter table learning.issue_topic enable row level security;
alter table learning.purpose enable row level security;
alter table learning.opened enable row level security;
create policy everybody on learning.issue_plan for select to wholepicture_app using ((select store.agency()) is not null);
create policy keepers on learning.issue_plan to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy works on learning.issue_plan to wholepicture_works using (true) with check (true);
create policy everybody on learning.issue_topic for select to wholepicture_app using ((select store.agency()) is not null);
create policy keepers on learning.issue_topic to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy works on learning.issue_topic to wholepicture_works using (true) with check (true);
create policy everybody on learning.purpose for select to wholepicture_app using ((select store.agency()) is not null);
create policy keepers on learning.purpose for insert to wholepicture_app with check ((select learning.keeps_products()));
create policy works on learning.purpose to wholepicture_works using (true) with check (true);
create policy mine on learning.opened for insert to wholepicture_app with check (worker_id = (select store.worker()) and agency_id = (select store.agency()));
create policy keepers on learning.opened for select to wholepicture_app using ((select learning.keeps_products()));
create policy works on learning.opened to wholepicture_works using (true) with check (true);
grant select, insert, update on learning.issue_plan, learning.issue_topic to wholepicture_app, wholepicture_works;
grant select, insert on learning.purpose, learning.opened to wholepicture_app, wholepicture_works;
