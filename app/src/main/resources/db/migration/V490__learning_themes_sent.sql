create table learning.theme_sending (
    id bigint generated always as identity primary key,
    theme text not null,
    why text not null check (why <> ''),
    sent_at timestamptz not null default store.now(),
    sent_by text not null
);
comment on table learning.theme_sending is 'That a theme was sent to every agency, to be looked for there and passed on. The latest of a theme is the one that receipts are asked for.';
create index theme_sending_of on learning.theme_sending (theme, id desc);

create table learning.theme_receipt (
    sending_id bigint not null references learning.theme_sending,
    agency_id bigint not null references agencies.agency,
    given_at timestamptz,
    given_by_id bigint references agencies.worker,
    given_by text,
    found boolean,
    what text not null default '',
    passed_on text not null default '',
    primary key (sending_id, agency_id),
    check ((given_at is null) = (given_by_id is null) and (given_at is null) = (given_by is null) and (given_at is null) = (found is null)),
    check (given_at is null or passed_on <> ''),
    check (found is distinct from true or what <> '')
);
comment on table learning.theme_receipt is 'An agency to which a theme was sent, and the receipt that it gave.';
comment on column learning.theme_receipt.found is 'Whether the agency found the theme in its own work; false says that it looked and found none.';
comment on column learning.theme_receipt.passed_on is 'How those who work there are told.';
create index theme_receipt_agency on learning.theme_receipt (agency_id);

alter table learning.theme_sending enable row level security;
create policy everybody on learning.theme_sending for select to wholepicture_app using ((select store.agency()) is not null);
create policy lead on learning.theme_sending for insert to wholepicture_app with check ((select learning.leads()));
create policy works on learning.theme_sending to wholepicture_works using (true) with check (true);
alter table learning.theme_receipt enable row level security;
create policy seen on learning.theme_receipt for select to wholepicture_app using (
    agency_id = (select store.agency()) or (select learning.leads()) or (select learning.scrutinises()));
create policy lead on learning.theme_receipt for insert to wholepicture_app with check ((select learning.leads()) and given_at is null);
create policy my_agencys on learning.theme_receipt for update to wholepicture_app using (agency_id = (select store.agency()) and (select learning.answers()))
    with check (agency_id = (select store.agency()) and given_by_id = (select store.worker()));
create policy works on learning.theme_receipt to wholepicture_works using (true) with check (true);
grant select, insert on learning.theme_sending to wholepicture_app, wholepicture_works;
grant select, insert on learning.theme_receipt to wholepicture_app, wholepicture_works;
grant update (given_at, given_by_id, given_by, found, what, passed_on) on learning.theme_receipt to wholepicture_app, wholepicture_works;

create function learning.theme_reach(of_theme text) returns table (agency_id bigint, addressed int, read int) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select r.agency_id, count(*)::int, count(r.read_at)::int
    from learning.receipt r join learning.product p on p.id = r.product_id
        join learning.product_version v on v.product_id = p.id and v.standing = 'PUBLISHED'
    where of_theme = any (v.themes) and r.addressed_at is not null
        and (learning.keeps_products() or learning.scrutinises() or r.agency_id = store.agency() and (store.has_role('MANAGER') or store.has_role('SAFEGUARDING_LEAD')))
    group by r.agency_id
$$;
comment on function learning.theme_reach is 'How often what was made of a theme was sent to workers of an agency, and read: all agencies for those who keep products or scrutinise, their own for managers and safeguarding leads.';
revoke all on function learning.theme_reach from public;
grant execute on function learning.theme_reach to wholepicture_app, wholepicture_works;
