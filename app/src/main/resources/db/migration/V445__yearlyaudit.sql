create schema yearlyaudit;
comment on schema yearlyaudit is 'What each agency says of its own safeguarding every year.';
grant usage on schema yearlyaudit to wholepicture_app, wholepicture_works;

create table yearlyaudit.answer (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    year int not null check (year between 2000 and 2200),
    standard text not null check (standard ~ '^[A-Z_]+$'),
    rating text not null check (rating in ('MET', 'PARTLY', 'NOT_MET')),
    evidence text not null check (evidence <> ''),
    plan text not null default '',
    worker text not null,
    at timestamptz not null,
    check (rating = 'MET' or plan <> '')
);
comment on table yearlyaudit.answer is 'How far an agency finds a standard met, on what evidence, and what is done where it is not. The last answer of a year holds; earlier ones stay.';
create index answer_agency on yearlyaudit.answer (agency_id, year, standard, id desc);
alter table yearlyaudit.answer enable row level security;
create policy works on yearlyaudit.answer to wholepicture_works using (true) with check (true);
create policy own on yearlyaudit.answer for select to wholepicture_app using (agency_id = (select store.agency()));
create policy oversees on yearlyaudit.answer for select to wholepicture_app using ((select store.has_role('BOARD_OFFICER')) or (select store.has_role('LEARNING_LEAD')));
grant select on yearlyaudit.answer to wholepicture_app;
grant select, insert on yearlyaudit.answer to wholepicture_works;

create function yearlyaudit.rated() returns table (year int, agency text, standard text, rating text) language sql stable security definer set search_path = yearlyaudit, pg_temp as $$
    select * from (select distinct on (a.year, a.agency_id, a.standard) a.year, g.name, a.standard, a.rating from yearlyaudit.answer a join agencies.agency g on g.id = a.agency_id
        order by a.year desc, a.agency_id, a.standard, a.id desc) r (year, agency, standard, rating) order by year desc, agency, standard
$$;
comment on function yearlyaudit.rated is 'How every agency rated itself; its evidence stays with it.';
revoke all on function yearlyaudit.rated from public;
grant execute on function yearlyaudit.rated to wholepicture_app, wholepicture_works;
