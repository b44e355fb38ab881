create table learning.audience (
    product_id bigint primary key references learning.product,
    kinds text[] not null default '{}',
    agencies bigint[] not null default '{}',
    roles text[] not null default '{}',
    jobs text[] not null default '{}'
);
comment on table learning.audience is 'Whom a product is for: of these kinds of agency or these agencies, and with one of these roles or jobs; an empty list means everybody. Who follows one of its themes gets it too.';

create table learning.following (
    worker_id bigint not null references agencies.worker,
    theme text not null,
    since timestamptz not null default store.now(),
    primary key (worker_id, theme)
);
comment on table learning.following is 'Themes on which a worker wants to be told of what is new.';

create table learning.letters_choice (
    worker_id bigint not null references agencies.worker,
    wanted boolean not null,
    at timestamptz not null default store.now()
);
comment on table learning.letters_choice is 'Each time a worker said whether letters about learning should come; the last one holds. On their own page it stands in any case.';
create index letters_choice_of on learning.letters_choice (worker_id, at desc);

create table learning.receipt (
    product_id bigint not null references learning.product,
    worker_id bigint not null references agencies.worker,
    agency_id bigint not null references agencies.agency,
    addressed_at timestamptz,
    letter boolean not null default false,
    reminded_at timestamptz,
    read_at timestamptz,
    understood_at timestamptz,
    primary key (product_id, worker_id),
    check (understood_at is null or read_at is not null)
);
comment on table learning.receipt is 'Whether a product reached a worker. The answer to its question is kept elsewhere, and is the worker''s own.';
comment on column learning.receipt.addressed_at is 'Empty for somebody who read it without having been addressed.';
create index receipt_worker on learning.receipt (worker_id);

create table learning.teach_back (
    id bigint generated always as identity primary key,
    product_id bigint not null references learning.product,
    version int not null,
    worker_id bigint not null references agencies.worker,
    answer text not null check (answer <> ''),
    at timestamptz not null default store.now()
);
comment on table learning.teach_back is 'What workers answered to the question of a product: each reads their own. Others read them without names, once enough have answered.';
create index teach_back_of on learning.teach_back (product_id, worker_id);

create table learning.discussion (
    id bigint generated always as identity primary key,
    product_id bigint not null references learning.product,
    agency_id bigint not null references agencies.agency,
    setting text not null check (setting in ('TEAM_MEETING', 'SUPERVISION', 'GROUP_SUPERVISION', 'TRAINING', 'FORUM')),
    held_on date not null,
    team text not null check (team <> ''),
    people int not null check (people between 1 and 1000),
    we_shall text not null check (we_shall <> ''),
    recorded_at timestamptz not null default store.now(),
    recorded_by_id bigint not null references agencies.worker,
    recorded_by text not null
);
comment on table learning.discussion is 'A team talked about a product: when, who, and what they shall do.';
create index discussion_product on learning.discussion (product_id, held_on);

alter table learning.audience enable row level security;
create policy keepers on learning.audience to wholepicture_app using ((select learning.keeps_products())) with check ((select learning.keeps_products()));
create policy works on learning.audience to wholepicture_works using (true) with check (true);
alter table learning.following enable row level security;
create policy mine on learning.following to wholepicture_app using (worker_id = (select store.worker())) with check (worker_id = (select store.worker()));
create policy works on learning.following to wholepicture_works using (true) with check (true);
alter table learning.letters_choice enable row level security;
create policy mine on learning.letters_choice to wholepicture_app using (worker_id = (select store.worker())) with check (worker_id = (select store.worker()));
create policy works on learning.letters_choice to wholepicture_works using (true) with check (true);
alter table learning.receipt enable row level security;
create policy mine on learning.receipt to wholepicture_app using (worker_id = (select store.worker()))
    with check (worker_id = (select store.worker()) and agency_id = (select store.agency()));
create policy my_agencys on learning.receipt for select to wholepicture_app using (
    agency_id = (select store.agency()) and ((select store.has_role('MANAGER')) or (select store.has_role('SAFEGUARDING_LEAD'))));
create policy works on learning.receipt to wholepicture_works using (true) with check (true);
alter table learning.teach_back enable row level security;
create policy mine on learning.teach_back to wholepicture_app using (worker_id = (select store.worker())) with check (worker_id = (select store.worker()));
create policy works on learning.teach_back to wholepicture_works using (true) with check (true);
alter table learning.discussion enable row level security;
create policy my_agencys on learning.discussion for select to wholepicture_app using (agency_id = (select store.agency()) or (select learning.keeps_products()));
create policy tell on learning.discussion for insert to wholepicture_app with check (
    agency_id = (select store.agency()) and recorded_by_id = (select store.worker()) and exists (select 1 from learning.product p where p.id = product_id));
create policy works on learning.discussion to wholepicture_works using (true) with check (true);

grant select, insert, update on learning.audience to wholepicture_app, wholepicture_works;
grant select, insert, delete on learning.following to wholepicture_app, wholepicture_works;
grant select, insert on learning.letters_choice, learning.teach_back, learning.discussion to wholepicture_app, wholepicture_works;
grant select, insert, update on learning.receipt to wholepicture_app, wholepicture_works;

-- what a keeper may know of all workers goes through functions that ask for the role themselves

create function learning.addressees(product bigint) returns table (worker_id bigint, agency_id bigint, email text, letter boolean) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select w.id, w.agency_id, w.email, coalesce((select c.wanted from learning.letters_choice c where c.worker_id = w.id order by c.at desc limit 1), true)
    from agencies.worker w join agencies.agency g on g.id = w.agency_id
    left join learning.audience a on a.product_id = product
    where learning.keeps_products() and w.active and (
        (a.product_id is null
            or (a.kinds = '{}' and a.agencies = '{}' or g.kind = any (a.kinds) or g.id = any (a.agencies))
            and (a.roles = '{}' and a.jobs = '{}' or w.roles && a.roles
                or exists (select 1 from unnest(a.jobs) job where position(lower(job) in lower(w.job_title)) > 0)))
        or exists (select 1 from learning.following f join learning.product_version v on v.product_id = product and v.standing in ('APPROVED', 'PUBLISHED')
            where f.worker_id = w.id and f.theme = any (v.themes)))
$$;
comment on function learning.addressees is 'Whom a product goes to, for those who keep products.';

create function learning.address_product(product bigint) returns table (worker_id bigint, email text, letter boolean) language sql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
    insert into learning.receipt as r (product_id, worker_id, agency_id, addressed_at, letter)
    select product, a.worker_id, a.agency_id, store.now(), a.letter from learning.addressees(product) a
    on conflict (product_id, worker_id) do update set addressed_at = store.now(), letter = excluded.letter where r.addressed_at is null
    returning r.worker_id, (select w.email from agencies.worker w where w.id = r.worker_id), r.letter
$$;
comment on function learning.address_product is 'Addresses everybody whom the product is for and who was not addressed before, and tells whom.';

create function learning.remind_unread(product bigint, not_since timestamptz) returns table (worker_id bigint, email text, letter boolean) language sql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
    update learning.receipt r set reminded_at = store.now() from agencies.worker w
    where r.product_id = product and w.id = r.worker_id and w.active and r.read_at is null and r.addressed_at is not null
        and coalesce(r.reminded_at, r.addressed_at) < not_since and learning.keeps_products()
    returning r.worker_id, w.email, r.letter
$$;
comment on function learning.remind_unread is 'Marks those as reminded who have not read it and heard nothing since then, and tells whom.';

create function learning.product_reach(product bigint) returns table (agency_id bigint, agency text, addressed int, letters int, read int, understood int, reminded int, talked int, people int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select g.id, g.name, coalesce(r.addressed, 0), coalesce(r.letters, 0), coalesce(r.read, 0), coalesce(r.understood, 0), coalesce(r.reminded, 0),
        coalesce(d.talked, 0), coalesce(d.people, 0)
    from agencies.agency g
    left join (select r.agency_id, count(*)::int as addressed, count(*) filter (where r.letter)::int as letters, count(r.read_at)::int as read,
            count(r.understood_at)::int as understood, count(r.reminded_at)::int as reminded
        from learning.receipt r where r.product_id = product and r.addressed_at is not null group by r.agency_id) r on r.agency_id = g.id
    left join (select d.agency_id, count(*)::int as talked, sum(d.people)::int as people from learning.discussion d where d.product_id = product group by d.agency_id) d
        on d.agency_id = g.id
    where (learning.keeps_products() or g.id = store.agency() and (store.has_role('MANAGER') or store.has_role('SAFEGUARDING_LEAD')))
        and (r.addressed > 0 or d.talked > 0)
    order by g.name
$$;
comment on function learning.product_reach is 'How far a product has come, by agency: all of them for those who keep products, their own for managers and safeguarding leads.';

create function learning.product_answers(product bigint, at_least int) returns table (answer text, n bigint) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    with latest as (select distinct on (t.worker_id) t.answer from learning.teach_back t where t.product_id = product order by t.worker_id, t.id desc)
    select l.answer, (select count(*) from latest) from latest l
    where learning.keeps_products() and (select count(*) from latest) >= at_least
    order by md5(l.answer)
$$;
comment on function learning.product_answers is 'The latest answers to the question of a product, without names and in no order that tells whose, once enough have answered.';

revoke all on function learning.addressees, learning.address_product, learning.remind_unread, learning.product_reach, learning.product_answers from public;
grant execute on function learning.addressees, learning.address_product, learning.remind_unread, learning.product_reach, learning.product_answers to wholepicture_app, wholepicture_works;
