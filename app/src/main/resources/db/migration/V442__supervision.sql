create schema supervision;
comment on schema supervision is 'Supervision: who spoke with whom about which case, and what was agreed.';
grant usage on schema supervision to wholepicture_app, wholepicture_works;

create table supervision.session (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    supervisee_id bigint not null references agencies.worker,
    supervisee text not null,
    supervisor_id bigint not null references agencies.worker,
    supervisor text not null,
    held date not null,
    next date,
    as_chair boolean not null,
    about text not null default '',
    training text not null default '',
    at timestamptz not null,
    check (next is null or next >= held)
);
comment on table supervision.session is 'A talk between a supervisor and a worker of one agency. Its words are read by the two of them alone.';
comment on column supervision.session.as_chair is 'Whether the worker was supervised as one who chairs meetings.';
comment on column supervision.session.about is 'What was spoken of beside any case; it names nobody.';
create index session_agency on supervision.session (agency_id, supervisee_id, held);
create index session_supervisor on supervision.session (supervisor_id, held);
alter table supervision.session enable row level security;
create policy works on supervision.session to wholepicture_works using (true) with check (true);
create policy of_the_two on supervision.session for select to wholepicture_app using (supervisee_id = (select store.worker()) or supervisor_id = (select store.worker()));
create policy supervisors on supervision.session for select to wholepicture_app using (agency_id = (select store.agency())
    and ((select store.has_role('MANAGER')) or (select store.has_role('SAFEGUARDING_LEAD'))));
grant select on supervision.session to wholepicture_app;
grant select, insert on supervision.session to wholepicture_works;

create table supervision.point (
    id bigint generated always as identity primary key,
    session_id bigint not null references supervision.session,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    case_id bigint not null references cases.file,
    key text not null check (key <> ''),
    what text not null check (what <> ''),
    agreed text not null check (agreed <> '')
);
comment on table supervision.point is 'What was agreed on one point of a case. Only the agency that supervises reads it, and only those of it who may see the child.';
create index point_case on supervision.point (case_id);
create index point_person on supervision.point (person_id);
create index point_record on supervision.point (record_id);
create index point_session on supervision.point (session_id);
select access.gate('supervision.point');
create policy own_agency on supervision.point as restrictive for select to wholepicture_app using (agency_id = (select store.agency()));

create function supervision.register() returns table (worker bigint, name text, job text, team text, cases int, chaired int, last date, last_as_chair date, next date)
language sql stable security definer set search_path = supervision, pg_temp as $$
    select * from (
        select w.id, w.name, w.job_title, coalesce(t.name, ''),
            (select count(*)::int from cases.file f where f.worker_id = w.id and f.closed_at is null),
            (select count(*)::int from meetings.invited i join meetings.meeting m on m.id = i.meeting_id where i.worker_id = w.id and i.seat = 'CHAIR' and i.withdrawn_at is null
                and m.cancelled_at is null and m.held_at > store.now() - interval '1 year'),
            (select max(s.held) from supervision.session s where s.supervisee_id = w.id),
            (select max(s.held) from supervision.session s where s.supervisee_id = w.id and s.as_chair),
            (select s.next from supervision.session s where s.supervisee_id = w.id order by s.held desc, s.id desc limit 1)
        from agencies.worker w left join agencies.team t on t.id = w.team_id
        where w.active and w.agency_id = (select store.agency()) and ((select store.has_role('MANAGER')) or (select store.has_role('SAFEGUARDING_LEAD')))
    ) r (worker, name, job, team, cases, chaired, last, last_as_chair, next)
    where cases > 0 or chaired > 0 or last is not null
$$;
comment on function supervision.register is 'Who of the agency of whoever asks works cases or chairs, and when they were supervised; for those who supervise there. It tells of no child.';
revoke all on function supervision.register from public;
grant execute on function supervision.register to wholepicture_app, wholepicture_works;

create function supervision.training() returns table (training text, number bigint) language sql stable security definer set search_path = supervision, pg_temp as $$
    select s.training, count(*) from supervision.session s where s.agency_id = (select store.agency()) and s.training <> '' and s.held > (store.now() - interval '1 year')::date
        and ((select store.has_role('MANAGER')) or (select store.has_role('SAFEGUARDING_LEAD'))) group by 1 order by 2 desc, 1
$$;
comment on function supervision.training is 'Which training supervisors asked for in the last year, without whom it is for.';
revoke all on function supervision.training from public;
grant execute on function supervision.training to wholepicture_app, wholepicture_works;
