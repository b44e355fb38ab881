-- Whoever looked at the group results each day could tell from the difference what the one person said who answered in between.
-- Results are therefore let out in steps: a group's result changes only when at least as many people as the smallest group
-- have answered, or answered anew, since it was let out the last time.

create table learning.confidence_released (
    theme text not null default '',
    code text not null default '',
    line text not null default '',
    agency_id bigint not null,
    people int not null,
    sure numeric not null,
    at timestamptz not null default store.now(),
    primary key (theme, code, line, agency_id),
    check ((theme = '') <> (code = ''))
);
comment on table learning.confidence_released is 'How sure a group was when its result was last let out: of a theme, or of a line of a list. Agency 0 stands for all together.';

create table learning.confidence_counted (
    theme text not null,
    code text not null,
    line text not null,
    agency_id bigint not null,
    worker bigint not null,
    mark bigint not null,
    primary key (theme, code, line, agency_id, worker)
);
comment on table learning.confidence_counted is 'Whose answers, up to which, are in the result that was let out; never what they said. No role of the application may read it.';

create table learning.confidence_now (
    theme text not null,
    code text not null,
    line text not null,
    agency_id bigint not null,
    worker bigint not null,
    mark bigint not null,
    sure numeric not null,
    primary key (theme, code, line, agency_id, worker)
);
comment on table learning.confidence_now is 'Filled and emptied within one call of learning.release_confidence: nothing of it is ever there for anybody to read.';

create table learning.confidence_moving (
    theme text not null,
    code text not null,
    line text not null,
    agency_id bigint not null,
    people int not null,
    primary key (theme, code, line, agency_id)
);
comment on table learning.confidence_moving is 'As confidence_now: the groups whose results are let out by this call.';

drop function learning.sure();
create function learning.sure() returns table (worker bigint, agency_id bigint, code text, line text, theme text, value numeric, mark bigint) language sql stable set search_path = pg_catalog as $$
    with newest as (
        select distinct on (s.private_to, s.code, a.slot) s.private_to as worker, s.code, s.version, a.slot, a.value, a.at, a.agency_id, a.id
        from questions.answer a join questions.sheet s on s.id = a.sheet_id
        where s.private_to is not null and s.finished_at is not null and s.within_agency is null and not a.beside and a.value ~ '^[1-5]$'
        order by s.private_to, s.code, a.slot, s.finished_at desc, a.n desc)
    select o.worker, o.agency_id, o.code, o.slot, t.theme, o.value::numeric, o.id
    from newest o join questions.asks k on k.code = o.code and k.version = o.version and k.line = o.slot and k.kind = 'CONFIDENCE'
        cross join lateral unnest(k.themes) as t(theme)
        left join (select b.theme, max(b.at) as at from learning.themes_back() b group by b.theme) b on b.theme = t.theme
    where b.at is null or o.at > b.at
$$;
revoke all on function learning.sure from public;

create function learning.release_confidence() returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    least_people int := (select g.people from learning.smallest_group g);
begin
    perform pg_advisory_xact_lock(hashtext('learning.confidence'));
    insert into learning.confidence_now
        select s.theme, '', '', s.agency_id, s.worker, max(s.mark), avg(s.value) from learning.sure() s group by s.theme, s.agency_id, s.worker;
    insert into learning.confidence_now
        select '', s.code, s.line, s.agency_id, s.worker, max(s.mark), avg(s.value) from learning.sure() s group by s.code, s.line, s.agency_id, s.worker;
    perform learning.release_cells(least_people, false);
    -- all agencies together, after each by itself: what is not let out of any of them yet must be nobody, or a group of its own
    insert into learning.confidence_now
        select n.theme, '', '', 0, n.worker, max(n.mark), avg(n.sure) from learning.confidence_now n where n.theme <> '' group by n.theme, n.worker;
    perform learning.release_cells(least_people, true);
    delete from learning.confidence_now;
    delete from learning.confidence_moving;
end $$;

create function learning.release_cells(least_people int, together boolean) returns void language plpgsql set search_path = pg_catalog as $$
begin
    delete from learning.confidence_moving;
    insert into learning.confidence_moving
    select theme, code, line, agency_id, count(n.worker)::int from learning.confidence_now n full join learning.confidence_counted c using (theme, code, line, agency_id, worker)
    where (agency_id = 0) = together
    group by theme, code, line, agency_id
    having count(*) filter (where n.mark is distinct from c.mark) >= least_people;
    if together then
        delete from learning.confidence_moving m using (
            select n.theme, count(*) as alone from learning.confidence_now n
            where n.agency_id <> 0 and n.theme <> '' and not exists (
                select 1 from learning.confidence_counted c where c.theme = n.theme and c.agency_id = n.agency_id and c.worker = n.worker and c.mark = n.mark)
            group by n.theme) u
        where u.theme = m.theme and u.alone < least_people;
    end if;
    delete from learning.confidence_counted c using learning.confidence_moving m where (c.theme, c.code, c.line, c.agency_id) = (m.theme, m.code, m.line, m.agency_id);
    delete from learning.confidence_released r using learning.confidence_moving m where (r.theme, r.code, r.line, r.agency_id) = (m.theme, m.code, m.line, m.agency_id);
    insert into learning.confidence_counted
        select n.theme, n.code, n.line, n.agency_id, n.worker, n.mark from learning.confidence_now n join learning.confidence_moving m using (theme, code, line, agency_id) where m.people >= least_people;
    insert into learning.confidence_released (theme, code, line, agency_id, people, sure)
        select n.theme, n.code, n.line, n.agency_id, count(*)::int, round(avg(n.sure) * 2) / 2 from learning.confidence_now n join learning.confidence_moving m using (theme, code, line, agency_id)
        where m.people >= least_people group by n.theme, n.code, n.line, n.agency_id;
end $$;
revoke all on function learning.release_confidence, learning.release_cells from public;
grant execute on function learning.release_confidence to wholepicture_app, wholepicture_works;
comment on function learning.release_confidence is 'Lets out the results of those groups of which at least as many people as the smallest group have answered since their last result; all others stay as they were.';

create or replace function learning.confidence() returns table (theme text, agency_id bigint, people int, sure numeric) language sql stable security definer set search_path = pg_catalog as $$
    select r.theme, nullif(r.agency_id, 0), r.people, r.sure from learning.confidence_released r cross join learning.smallest_group l where r.theme <> '' and r.people >= l.people
$$;
create or replace function learning.confidence_here() returns table (code text, line text, people int, sure numeric) language sql stable security definer set search_path = pg_catalog as $$
    select r.code, r.line, r.people, r.sure from learning.confidence_released r cross join learning.smallest_group l where r.code <> '' and r.agency_id = store.agency() and r.people >= l.people
$$;
comment on function learning.confidence is 'How sure groups were when their results were last let out, to the nearest half, and never of a group smaller than the smallest.';
