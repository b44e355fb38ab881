create schema caseaudit;
comment on schema caseaudit is 'Audits of listed cases, each of one period, for one auditor, until a day.';
grant usage on schema caseaudit to wholepicture_app, wholepicture_works;

create table caseaudit.session (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    auditor_id bigint not null references agencies.worker,
    auditor text not null,
    opened_by_id bigint not null references agencies.worker,
    opened_by text not null,
    title text not null check (title <> ''),
    from_day date not null,
    to_day date not null,
    closes_at timestamptz not null,
    opened_at timestamptz not null,
    check (to_day >= from_day),
    check (closes_at > opened_at and closes_at <= opened_at + interval '31 days')
);
comment on table caseaudit.session is 'An audit of cases of one agency: who reads them, of which period, until when.';
create table caseaudit.listed (
    session_id bigint not null references caseaudit.session,
    case_id bigint not null references cases.file,
    ref text not null,
    primary key (session_id, case_id)
);
comment on table caseaudit.listed is 'The cases of an audit, by their references alone.';
create index listed_case on caseaudit.listed (case_id);

alter table caseaudit.session enable row level security;
alter table caseaudit.listed enable row level security;
create policy works on caseaudit.session to wholepicture_works using (true) with check (true);
create policy works on caseaudit.listed to wholepicture_works using (true) with check (true);
create policy theirs on caseaudit.session for select to wholepicture_app using (auditor_id = (select store.worker())
    or agency_id = (select store.agency()) and ((select store.has_role('MANAGER')) or (select store.has_role('HEAD_OF_SERVICE'))));
create policy with_its_session on caseaudit.listed for select to wholepicture_app using (exists (select 1 from caseaudit.session s where s.id = session_id));
grant select on caseaudit.session, caseaudit.listed to wholepicture_app;
grant select, insert on caseaudit.session, caseaudit.listed to wholepicture_works;

create function caseaudit.reads(session bigint, reference text) returns boolean language sql stable security definer set search_path = caseaudit, pg_temp as $$
    select exists (select 1 from caseaudit.session s join caseaudit.listed l on l.session_id = s.id join cases.file f on f.id = l.case_id
        where s.id = session and l.ref = reference and s.auditor_id = (select store.worker()) and store.now() < s.closes_at and f.grade <= 2)
$$;
comment on function caseaudit.reads is 'Whether whoever asks is the auditor of this audit, it is open now, and the case is in its list.';
create function caseaudit.facts(session bigint, reference text) returns table (happened_at timestamptz, sentence text, worker text, why text, considered text, dissent text)
language sql stable security definer set search_path = caseaudit, pg_temp as $$
    select t.happened_at, t.sentence, t.worker || ', ' || t.job, t.why, t.considered, t.dissent from caseaudit.session s join caseaudit.listed l on l.session_id = s.id
    join cases.fact t on t.case_id = l.case_id
    where caseaudit.reads(session, reference) and s.id = session and l.ref = reference and t.grade <= 2
        and (t.happened_at at time zone 'Europe/London')::date between s.from_day and s.to_day order by t.n
$$;
comment on function caseaudit.facts is 'What happened in a listed case within the audited period, for its auditor while the audit is open.';
revoke all on function caseaudit.reads from public;
revoke all on function caseaudit.facts from public;
grant execute on function caseaudit.reads, caseaudit.facts to wholepicture_app, wholepicture_works;
