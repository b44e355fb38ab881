-- what others made and we point at: videos, books, tools, booklets, manuals … in versions, with who was given them

create table learning.resource (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('VIDEO', 'BRIEFING', 'BOOK', 'BOOKLET', 'TOOL', 'CASE_STUDY', 'MANUAL', 'EVENT', 'CAMPAIGN', 'ROLE', 'TOPIC')),
    newest int not null default 0,
    dead_on date,
    dead_by text not null default '',
    made_at timestamptz not null default store.now()
);
comment on table learning.resource is 'A thing of the library. What it says stands in its versions.';
comment on column learning.resource.dead_on is 'When a reader said that its link leads nowhere; the next version clears it.';

create table learning.resource_version (
    resource_id bigint not null references learning.resource,
    version int not null check (version > 0),
    title text not null check (title <> ''),
    also_called text not null default '',
    about text not null default '',
    details jsonb not null default '{}',
    themes text[] not null default '{}',
    reviews bigint[] not null default '{}',
    in_use_from date not null,
    changed text not null check (changed <> ''),
    body text not null,
    by_whom text not null,
    at timestamptz not null default store.now(),
    words tsvector generated always as (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', also_called), 'A') || to_tsvector('english', body)) stored,
    primary key (resource_id, version)
);
comment on table learning.resource_version is 'Each version of a thing of the library; the newest is shown, the others stand below it.';
comment on column learning.resource_version.reviews is 'The reviews that caused what changed.';
create index resource_words on learning.resource_version using gin (words);

create table learning.resource_follower (
    resource_id bigint not null references learning.resource,
    worker_id bigint not null references agencies.worker,
    since timestamptz not null default store.now(),
    primary key (resource_id, worker_id)
);
comment on table learning.resource_follower is 'Who is told when a thing of the library changes.';

create table learning.handed (
    resource_id bigint not null references learning.resource,
    version int not null,
    agency_id bigint not null references agencies.agency,
    way text not null check (way <> ''),
    handed_on date not null,
    handed_by text not null,
    confirmed_on date,
    confirmed_by text not null default '',
    primary key (resource_id, version, agency_id)
);
comment on table learning.handed is 'That an organisation was given a version, and that somebody there confirmed that it is in use.';

create table learning.comment (
    id bigint generated always as identity primary key,
    product_id bigint references learning.product,
    resource_id bigint references learning.resource,
    words text not null check (words <> ''),
    worker_id bigint not null references agencies.worker,
    worker text not null,
    agency text not null,
    at timestamptz not null default store.now(),
    decided_at timestamptz,
    decided_by text not null default '',
    shown boolean,
    why text not null default '',
    check (num_nonnulls(product_id, resource_id) = 1),
    check ((shown is null) = (decided_at is null)),
    check (shown is distinct from false or why <> '')
);
comment on table learning.comment is 'What a reader wrote of a product or a thing of the library. Others see it once a keeper has read it.';

alter table learning.resource enable row level security;
alter table learning.resource_version enable row level security;
alter table learning.resource_follower enable row level security;
alter table learning.handed enable row level security;
alter table learning.comment enable row level security;
create policy everybody on learning.resource for select to wholepicture_app using ((select store.agency()) is not null);
create policy keepers on learning.resource to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy works on learning.resource to wholepicture_works using (true) with check (true);
create policy everybody on learning.resource_version for select to wholepicture_app using ((select store.agency()) is not null);
create policy keepers on learning.resource_version for insert to wholepicture_app with check ((select learning.keeps_products()));
create policy works on learning.resource_version to wholepicture_works using (true) with check (true);
create policy mine on learning.resource_follower to wholepicture_app using (worker_id = (select store.worker())) with check (worker_id = (select store.worker()));
create policy works on learning.resource_follower to wholepicture_works using (true) with check (true);
create policy keepers on learning.handed to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy my_agencys on learning.handed for select to wholepicture_app using (agency_id = (select store.agency()));
create policy confirm on learning.handed for update to wholepicture_app using (agency_id = (select store.agency())
    and ((select store.has_role('MANAGER')) or (select store.has_role('SAFEGUARDING_LEAD')))) with check (agency_id = (select store.agency()));
create policy works on learning.handed to wholepicture_works using (true) with check (true);
create policy shown on learning.comment for select to wholepicture_app using (shown or worker_id = (select store.worker()) or (select learning.keeps_products()));
create policy tell on learning.comment for insert to wholepicture_app with check (worker_id = (select store.worker()) and shown is null);
create policy decide on learning.comment for update to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy works on learning.comment to wholepicture_works using (true) with check (true);
grant select, insert, update on learning.resource, learning.handed, learning.comment to wholepicture_app, wholepicture_works;
grant select, insert on learning.resource_version to wholepicture_app, wholepicture_works;
grant select, insert, delete on learning.resource_follower to wholepicture_app, wholepicture_works;

create function learning.link_is_dead(of_resource bigint, by_name text) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    update learning.resource set dead_on = (store.now() at time zone 'Europe/London')::date, dead_by = by_name where id = of_resource and dead_on is null and store.agency() is not null $$;
comment on function learning.link_is_dead is 'Any worker says that a link leads nowhere.';

create function learning.followers(of_resource bigint) returns table (email text, key uuid) language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select w.email, learning.key_of(w.id) from learning.resource_follower f join agencies.worker w on w.id = f.worker_id
    where f.resource_id = of_resource and w.active and learning.wants_letters(w.id) and learning.keeps_products() $$;
comment on function learning.followers is 'Whom to write to about a new version, for those who keep products.';
revoke all on function learning.link_is_dead, learning.followers from public;
grant execute on function learning.link_is_dead, learning.followers to wholepicture_app, wholepicture_works;
