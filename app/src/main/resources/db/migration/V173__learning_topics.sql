create table learning.topic (
    theme text primary key check (theme <> ''),
    owner_id bigint not null references agencies.worker,
    review_on date not null,
    questions text not null check (questions <> ''),
    resources text not null default '',
    kept_by text not null,
    kept_at timestamptz not null default store.now()
);
comment on table learning.topic is 'A theme that the partnership keeps as a topic of practice: who keeps it, until when it holds, what to ask and where to read more.';
comment on column learning.topic.resources is 'One line each: words and, after them, the address.';
alter table learning.topic enable row level security;
create policy everybody on learning.topic for select to wholepicture_app using ((select store.agency()) is not null);
create policy lead on learning.topic to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy works on learning.topic to wholepicture_works using (true) with check (true);
grant select, insert, update on learning.topic to wholepicture_app, wholepicture_works;
