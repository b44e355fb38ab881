create schema access;
comment on schema access is 'The one gate that every read of a person passes.';
create schema people;
comment on schema people is 'Source records as agencies sent them, the links that hold them together, and the persons that they make.';
grant usage on schema access, people to wholepicture_app, wholepicture_works;

create table people.person (
    id uuid primary key default gen_random_uuid(),
    grade smallint not null default 1 check (grade between 1 and 4),
    name text not null default '',
    family_name text not null default '',
    born_from date,
    born_to date,
    born_precision text,
    due date,
    died_from date,
    sex text not null default 'UNKNOWN',
    made_at timestamptz not null default store.now(),
    ended_at timestamptz
);
comment on table people.person is 'An opinion that some source records are of one human being. This row is the index: what may be found; what is known of the person is in the records.';
comment on column people.person.grade is '1 open index, 2 involved, 3 protected, 4 sealed.';
comment on column people.person.name is 'The name to show, from the records that are not protected unless the whole person is.';
comment on column people.person.ended_at is 'When the last record left; the row stays so that old addresses can be answered.';

create table people.record (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    local_id text not null check (local_id <> ''),
    person_id uuid references people.person,
    stated_grade smallint not null default 2 check (stated_grade between 2 and 4),
    grade smallint not null default 2 check (grade between 2 and 4),
    version int not null default 0,
    met_at timestamptz not null default store.now(),
    received_at timestamptz not null default store.now(),
    unique (agency_id, local_id)
);
comment on table people.record is 'One agency''s record of one person, through all its versions. The agency''s own number names it.';
comment on column people.record.person_id is 'Whom we hold it to be of at present; empty while only mentioned (an event came before the person did).';
comment on column people.record.version is 'The newest version received; 0 while only mentioned.';
create index record_person on people.record (person_id);

create table access.opening (
    id bigint generated always as identity primary key,
    person_id uuid,
    record_id bigint references people.record,
    agency_id bigint not null references agencies.agency,
    worker_id bigint references agencies.worker,
    reach smallint not null check (reach between 1 and 4),
    since timestamptz not null default store.now(),
    until timestamptz,
    why text not null check (why <> '')
);
comment on table access.opening is 'Who may see whom: a whole agency, or one worker of it.';
comment on column access.opening.reach is '1 the agency''s own records, 2 the whole picture, 3 what is protected too, 4 what is sealed too.';
comment on column access.opening.record_id is 'The record it follows: when the record is found to be of another person, the opening goes with it.';
create index opening_person on access.opening (person_id, agency_id);
create unique index opening_own on access.opening (record_id) where reach = 1;
create index opening_record on access.opening (record_id) where record_id is not null;
create index opening_worker on access.opening (worker_id, person_id) where worker_id is not null;

alter table access.opening enable row level security;
create policy mine on access.opening for select to wholepicture_app using (
    agency_id = (select store.agency())
    and (worker_id is null or worker_id = (select store.worker()))
    and (until is null or until > (select store.now()))
    and since <= (select store.now()));
create policy works on access.opening to wholepicture_works using (true) with check (true);
grant select on access.opening to wholepicture_app;
grant select, insert, update, delete on access.opening to wholepicture_works;

-- the index: anyone signed in may find an open person; the others only with an opening
alter table people.person enable row level security;
create policy found on people.person for select to wholepicture_app using (
    (grade = 1 and (select store.agency()) is not null)
    or exists (select 1 from access.opening o where o.person_id = person.id and o.reach >= case when person.grade = 4 then 4 else 1 end));
create policy works on people.person to wholepicture_works using (true) with check (true);
grant select on people.person to wholepicture_app;
grant select, insert, update on people.person to wholepicture_works;

-- every table whose rows tell something of a person
create table access.gated (table_name text primary key);
comment on table access.gated is 'The tables whose rows follow their record: whose person, which agency, how closely kept.';

grant select on access.gated to wholepicture_works;

create function access.gate(target regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format($p$create policy opened on %1$s for select to wholepicture_app using (
        exists (select 1 from access.opening o where o.person_id = %2$I.person_id
            and (o.reach >= %2$I.grade or (o.agency_id = %2$I.agency_id and %2$I.grade <= 2))))$p$,
        target, (select relname from pg_class where oid = target));
    execute format('create policy works on %s to wholepicture_works using (true) with check (true)', target);
    execute format('grant select on %s to wholepicture_app', target);
    execute format('grant select, insert, update, delete on %s to wholepicture_works', target);
    if target <> 'people.record'::regclass then
        insert into access.gated values (target::text);
        execute format('create trigger follows_record before insert on %s for each row execute function access.follow_record()', target);
    end if;
end $$;
comment on function access.gate is 'Puts a table behind the gate. It needs the columns record_id, person_id, agency_id, stated_grade and grade; its writer gives record_id and stated_grade only.';

create function access.follow_record() returns trigger language plpgsql as $$
declare
    r record;
begin
    select person_id, agency_id, grade into r from people.record where id = new.record_id;
    new.person_id := r.person_id;
    new.agency_id := r.agency_id;
    new.grade := greatest(r.grade, new.stated_grade);
    return new;
end $$;

select access.gate('people.record');

-- a record's grade is never lower than its person's; what hangs on the record goes where it goes
create function access.settle_record() returns trigger language plpgsql as $$
begin
    new.grade := greatest(new.stated_grade, 2, coalesce((select p.grade from people.person p where p.id = new.person_id), 2));
    return new;
end $$;
create trigger settle before insert or update of person_id, stated_grade, grade on people.record
    for each row execute function access.settle_record();

create function access.carry_along() returns trigger language plpgsql as $$
declare
    t text;
begin
    if tg_op = 'UPDATE' then
        for t in select table_name from access.gated loop
            execute format('update %s set person_id = $1, grade = greatest(stated_grade, $2) where record_id = $3', t)
                using new.person_id, new.grade, new.id;
        end loop;
        update access.opening set person_id = new.person_id where record_id = new.id;
    end if;
    if new.person_id is not null then
        insert into access.opening (person_id, record_id, agency_id, reach, why)
        values (new.person_id, new.id, new.agency_id, 1, 'holds a record of the person')
        on conflict (record_id) where reach = 1 do nothing;
    end if;
    return null;
end $$;
create trigger carry_along_new after insert on people.record for each row execute function access.carry_along();
create trigger carry_along after update of person_id, stated_grade, grade on people.record
    for each row when (old.person_id is distinct from new.person_id or old.grade <> new.grade)
    execute function access.carry_along();

create function access.regrade() returns trigger language plpgsql as $$
begin
    update people.record set grade = new.grade where person_id = new.id;
    return null;
end $$;
create trigger regrade after update of grade on people.person for each row when (old.grade <> new.grade)
    execute function access.regrade();

-- who is involved, as people read it; the opening beside it is what the gate reads
create table access.involvement (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    worker_id bigint references agencies.worker,
    worker text not null default '',
    team text not null default '',
    role text not null default '',
    phone text not null default '',
    email text not null default '',
    since date,
    until date,
    why text not null default '',
    holds_case boolean not null default false,
    stated_at timestamptz not null default store.now(),
    superseded_at timestamptz
);
comment on column access.involvement.holds_case is 'True for the worker who is told when somebody breaks the glass.';
create index involvement_person on access.involvement (person_id);
create index involvement_record on access.involvement (record_id);
create index involvement_worker on access.involvement (worker_id) where worker_id is not null;
select access.gate('access.involvement');
alter table access.opening add column involvement_id bigint references access.involvement;

create table access.glass (
    id bigint generated always as identity primary key,
    person_id uuid not null,
    agency_id bigint not null references agencies.agency,
    worker_id bigint not null references agencies.worker,
    reason text not null check (btrim(reason) <> ''),
    broken_at timestamptz not null,
    until timestamptz not null
);
comment on table access.glass is 'Each time somebody who is not involved opened a record for a stated reason.';
create index glass_person on access.glass (person_id, broken_at desc);

create table access.notice (
    id bigint generated always as identity primary key,
    worker_id bigint not null references agencies.worker,
    person_id uuid,
    at timestamptz not null,
    sentence text not null,
    read_at timestamptz
);
comment on table access.notice is 'What a worker is told: somebody broke the glass on a person they hold.';
create index notice_worker on access.notice (worker_id, at desc);

alter table access.glass enable row level security;
create policy held on access.glass for select to wholepicture_app using (
    worker_id = (select store.worker())
    or exists (select 1 from access.opening o where o.person_id = glass.person_id and o.reach >= 2));
create policy works on access.glass to wholepicture_works using (true) with check (true);
grant select on access.glass to wholepicture_app;
grant select, insert, update on access.glass to wholepicture_works;
alter table access.notice enable row level security;
create policy mine on access.notice to wholepicture_app using (worker_id = (select store.worker()));
create policy works on access.notice to wholepicture_works using (true) with check (true);
grant select, update (read_at) on access.notice to wholepicture_app;
grant select, insert on access.notice to wholepicture_works;

-- the journal: one's own rows, the rows on people one holds, and for an administrator every row on people that the index shows
create policy reads_own on journal.entry for select to wholepicture_app using (worker_id = (select store.worker())
    and (person_id is null or exists (select 1 from people.person p where p.id = entry.person_id)));
create policy reads_held on journal.entry for select to wholepicture_app using (
    exists (select 1 from access.opening o where o.person_id = entry.person_id and o.reach >= 2));
create policy administrator_reads on journal.entry for select to wholepicture_app using (
    (select store.has_role('ADMINISTRATOR'))
    and (person_id is null or exists (select 1 from people.person p where p.id = entry.person_id)));
