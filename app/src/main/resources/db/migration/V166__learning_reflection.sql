create table learning.theme_came_back (
    id bigint generated always as identity primary key,
    theme text not null check (theme <> ''),
    at timestamptz not null default store.now(),
    why text not null check (why <> ''),
    said_by text not null
);
comment on table learning.theme_came_back is 'A learning lead says that a theme is found again, for example by a review elsewhere. What our own published reviews find again is worked out.';
alter table learning.theme_came_back enable row level security;
create policy everybody on learning.theme_came_back for select to wholepicture_app using ((select store.agency()) is not null);
create policy lead on learning.theme_came_back for insert to wholepicture_app with check ((select learning.leads()));
create policy works on learning.theme_came_back to wholepicture_works using (true) with check (true);
grant select, insert on learning.theme_came_back to wholepicture_app, wholepicture_works;

create function learning.themes_back() returns table (theme text, at timestamptz, why text) language sql stable set search_path = pg_catalog as $$
    select t.theme, t.at, t.why from learning.theme_came_back t
    union all
    select x.theme, r.published_on::timestamp at time zone 'Europe/London', r.title
    from learning.review r cross join lateral (select distinct unnest(c.themes) as theme from learning.recommendation c where c.review_id = r.id and c.status <> 'WITHDRAWN') x
    where r.published_on is not null and exists (
        select 1 from learning.review e join learning.recommendation c on c.review_id = e.id
        where e.id <> r.id and e.published_on < r.published_on and x.theme = any (c.themes) and c.status <> 'WITHDRAWN')
$$;
comment on function learning.themes_back is 'When a theme was found again: a second published review recommends on it, or a learning lead said so.';

create table learning.smallest_group (people int not null check (people >= 3));
comment on table learning.smallest_group is 'The fewest people of whom anything is shown together.';
insert into learning.smallest_group values (5);
grant select on learning.smallest_group to wholepicture_app, wholepicture_works;
grant update on learning.smallest_group to wholepicture_works;

-- reads what is private, for everybody at once: only the two functions beneath use it, and no role of the application may
create function learning.sure() returns table (worker bigint, agency_id bigint, code text, line text, theme text, value numeric) language sql stable set search_path = pg_catalog as $$
    with newest as (
        select distinct on (s.private_to, s.code, a.slot) s.private_to as worker, s.code, s.version, a.slot, a.value, a.at, a.agency_id
        from questions.answer a join questions.sheet s on s.id = a.sheet_id
        where s.private_to is not null and s.finished_at is not null and s.within_agency is null and not a.beside and a.value ~ '^[1-5]$'
        order by s.private_to, s.code, a.slot, s.finished_at desc, a.n desc)
    select o.worker, o.agency_id, o.code, o.slot, t.theme, o.value::numeric
    from newest o join questions.asks k on k.code = o.code and k.version = o.version and k.line = o.slot and k.kind = 'CONFIDENCE'
        cross join lateral unnest(k.themes) as t(theme)
        left join (select b.theme, max(b.at) as at from learning.themes_back() b group by b.theme) b on b.theme = t.theme
    where b.at is null or o.at > b.at
$$;
revoke all on function learning.sure from public;

create function learning.confidence() returns table (theme text, agency_id bigint, people int, sure numeric) language sql stable security definer set search_path = pg_catalog as $$
    with one as (select s.theme, s.agency_id, s.worker, avg(s.value) as sure from learning.sure() s group by s.theme, s.agency_id, s.worker),
    cell as (select o.theme, o.agency_id, count(*)::int as people, avg(o.sure) as sure from one o group by o.theme, o.agency_id),
    smallest as (select g.people from learning.smallest_group g),
    hidden as (select c.theme, sum(c.people) as people from cell c, smallest l where c.people < l.people group by c.theme)
    select c.theme, c.agency_id, c.people, round(c.sure * 2) / 2 from cell c, smallest l where c.people >= l.people
    union all
    select o.theme, null, count(*)::int, round(avg(o.sure) * 2) / 2 from one o cross join smallest l left join hidden h on h.theme = o.theme
    group by o.theme, l.people, h.people having count(*) >= l.people and (h.people is null or h.people >= l.people)
$$;
comment on function learning.confidence is 'How sure groups are, to the nearest half, and never of a group smaller than the smallest; a sum is left out when subtracting would tell of a smaller one.';

create function learning.confidence_here() returns table (code text, line text, people int, sure numeric) language sql stable security definer set search_path = pg_catalog as $$
    with one as (select s.code, s.line, s.worker, avg(s.value) as sure from learning.sure() s where s.agency_id = store.agency() group by s.code, s.line, s.worker)
    select o.code, o.line, count(*)::int, round(avg(o.sure) * 2) / 2 from one o cross join learning.smallest_group l group by o.code, o.line, l.people having count(*) >= l.people
$$;
comment on function learning.confidence_here is 'The same for each line, for the agency of whoever asks.';
revoke all on function learning.confidence, learning.confidence_here from public;
grant execute on function learning.confidence, learning.confidence_here, learning.themes_back to wholepicture_app;
