-- letters: a key by which whoever holds the letter may say, without signing in, that no more should come; reminders by the clock

create table learning.letters_key (
    worker_id bigint primary key references agencies.worker,
    key uuid not null unique default gen_random_uuid(),
    made_at timestamptz not null default store.now()
);
comment on table learning.letters_key is 'A number that nobody guesses, which stands in each letter about learning: whoever has it may stop these letters, and nothing else.';
alter table learning.letters_key enable row level security;
create policy works on learning.letters_key to wholepicture_works using (true) with check (true);
grant select, insert, update on learning.letters_key to wholepicture_works;

alter table learning.receipt add column version int not null default 1, add column reminders int not null default 0 check (reminders >= 0);
comment on column learning.receipt.version is 'The version that was addressed to the worker last, or that they read.';
comment on column learning.receipt.reminders is 'How often they were reminded of this version.';
update learning.receipt r set version = coalesce(p.published_version, 1), reminders = case when r.reminded_at is null then 0 else 1 end
    from learning.product p where p.id = r.product_id;

create table learning.receipt_before (
    product_id bigint not null references learning.product,
    worker_id bigint not null references agencies.worker,
    agency_id bigint not null references agencies.agency,
    version int not null,
    addressed_at timestamptz,
    read_at timestamptz,
    understood_at timestamptz,
    primary key (product_id, worker_id, version)
);
comment on table learning.receipt_before is 'How far an earlier version had come with a worker when a new one was sent to those who had it.';
alter table learning.receipt_before enable row level security;
create policy mine on learning.receipt_before for select to wholepicture_app using (worker_id = (select store.worker()));
create policy works on learning.receipt_before to wholepicture_works using (true) with check (true);
grant select on learning.receipt_before to wholepicture_app;
grant select, insert on learning.receipt_before to wholepicture_works;

alter table learning.product_version add column changed text not null default '';
comment on column learning.product_version.changed is 'What is new in it for those who had the version before; empty when nothing but the wording is.';

create function learning.may_address() returns boolean language sql stable as $$
    select learning.keeps_products() or session_user = 'wholepicture_works' $$;
comment on function learning.may_address is 'Whether whoever asks sends products: those who keep them, and the works.';

create function learning.wants_letters(worker bigint) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce((select c.wanted from learning.letters_choice c where c.worker_id = worker order by c.at desc limit 1), true) $$;

create or replace function learning.addressees(product bigint) returns table (worker_id bigint, agency_id bigint, email text, letter boolean) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select w.id, w.agency_id, w.email, learning.wants_letters(w.id)
    from agencies.worker w join agencies.agency g on g.id = w.agency_id
    left join learning.audience a on a.product_id = product
    where learning.may_address() and w.active and (
        (a.product_id is null
            or (a.kinds = '{}' and a.agencies = '{}' or g.kind = any (a.kinds) or g.id = any (a.agencies))
            and (a.roles = '{}' and a.jobs = '{}' or w.roles && a.roles
                or exists (select 1 from unnest(a.jobs) job where position(lower(job) in lower(w.job_title)) > 0)))
        or exists (select 1 from learning.following f join learning.product_version v on v.product_id = product and v.standing in ('APPROVED', 'PUBLISHED')
            where f.worker_id = w.id and f.theme = any (v.themes)))
$$;

create function learning.key_of(worker bigint) returns uuid language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    insert into learning.letters_key (worker_id) values (worker) on conflict (worker_id) do update set worker_id = excluded.worker_id returning key $$;
comment on function learning.key_of is 'The key that stands in this worker''s letters, made with the first of them.';

drop function learning.address_product(bigint);
create function learning.address_product(product bigint) returns table (worker_id bigint, email text, letter boolean, key uuid) language sql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
    insert into learning.receipt as r (product_id, worker_id, agency_id, addressed_at, letter, version)
    select product, a.worker_id, a.agency_id, store.now(), a.letter, coalesce((select p.published_version from learning.product p where p.id = product), 1) from learning.addressees(product) a
    on conflict (product_id, worker_id) do update set addressed_at = store.now(), letter = excluded.letter where r.addressed_at is null
    returning r.worker_id, (select w.email from agencies.worker w where w.id = r.worker_id), r.letter, learning.key_of(r.worker_id)
$$;
comment on function learning.address_product is 'Addresses everybody whom the product is for and who was not addressed before, and tells whom.';

create function learning.address_again(product bigint) returns table (worker_id bigint, email text, letter boolean, key uuid) language sql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
    insert into learning.receipt_before (product_id, worker_id, agency_id, version, addressed_at, read_at, understood_at)
    select r.product_id, r.worker_id, r.agency_id, r.version, r.addressed_at, r.read_at, r.understood_at
    from learning.receipt r join learning.product p on p.id = r.product_id join agencies.worker w on w.id = r.worker_id
    where r.product_id = product and w.active and r.version < p.published_version and learning.may_address() on conflict do nothing;
    update learning.receipt r set addressed_at = store.now(), version = p.published_version, read_at = null, understood_at = null, reminded_at = null, reminders = 0,
        letter = learning.wants_letters(r.worker_id)
    from learning.product p, agencies.worker w
    where r.product_id = product and p.id = r.product_id and w.id = r.worker_id and w.active and r.version < p.published_version and learning.may_address()
    returning r.worker_id, w.email, r.letter, learning.key_of(r.worker_id)
$$;
comment on function learning.address_again is 'Addresses a new version to everybody who had an earlier one, keeps how far that had come, and tells whom.';

drop function learning.remind_unread(bigint, timestamptz);
create function learning.remind_unread(product bigint, not_since timestamptz) returns table (worker_id bigint, email text, letter boolean, key uuid) language sql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
    update learning.receipt r set reminded_at = store.now(), reminders = r.reminders + 1 from agencies.worker w
    where r.product_id = product and w.id = r.worker_id and w.active and r.read_at is null and r.addressed_at is not null
        and coalesce(r.reminded_at, r.addressed_at) < not_since and learning.keeps_products()
    returning r.worker_id, w.email, learning.wants_letters(r.worker_id), learning.key_of(r.worker_id)
$$;
comment on function learning.remind_unread is 'Marks those as reminded who have not read it and heard nothing since then, and tells whom.';

create function learning.letters_come(of_key uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select learning.wants_letters(k.worker_id) from learning.letters_key k where k.key = of_key $$;
comment on function learning.letters_come is 'Whether letters about learning come to whoever has this key; nothing when nobody has it. It does not say who it is.';

create function learning.choose_letters(of_key uuid, come boolean) returns boolean language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    insert into learning.letters_choice (worker_id, wanted) select k.worker_id, come from learning.letters_key k where k.key = of_key returning true $$;
comment on function learning.choose_letters is 'Whoever has the key says whether letters about learning come. Each choice is kept.';

revoke all on function learning.wants_letters, learning.key_of, learning.address_product, learning.address_again, learning.remind_unread, learning.letters_come,
    learning.choose_letters from public;
grant execute on function learning.address_product, learning.address_again, learning.remind_unread, learning.letters_come, learning.choose_letters to wholepicture_app, wholepicture_works;
grant execute on function learning.wants_letters, learning.key_of to wholepicture_works;
