create table escalation.policy (
    name text primary key check (name <> ''),
    holds_from date not null unique,
    address text not null default '',
    published_by text not null,
    published_at timestamptz not null
);
comment on table escalation.policy is 'The versions of the policy for resolving disagreements. A disagreement keeps the one of its day for ever.';
insert into escalation.policy (name, holds_from, published_by, published_at) values
    ('Resolving disagreements, 2018', '2018-01-01', 'As the partnership launched it', '2018-01-01T00:00Z'),
    ('Resolving disagreements, April 2019', '2019-04-01', 'As the partnership refreshed it', '2019-04-01T00:00Z');
grant select on escalation.policy to wholepicture_app;
grant select, insert on escalation.policy to wholepicture_works;

create table escalation.policy_known (
    agency_id bigint primary key references agencies.agency,
    policy text not null references escalation.policy,
    how text not null check (how <> ''),
    staff int not null check (staff > 0),
    confident int not null check (confident between 0 and staff),
    on_day date not null,
    worker text not null
);
comment on table escalation.policy_known is 'How an agency made the policy known to its staff, how many were asked, and how many of those say that they would use it.';
grant select on escalation.policy_known to wholepicture_app;
grant select, insert, update on escalation.policy_known to wholepicture_works;

create table escalation.advice (
    id bigint generated always as identity primary key,
    asked_at timestamptz not null,
    worker_id bigint not null references agencies.worker,
    worker text not null,
    agency_id bigint not null references agencies.agency,
    of_agency bigint not null references agencies.agency,
    question text not null check (question <> ''),
    answered_at timestamptz,
    answered_by text not null default '',
    answer text not null default '',
    check ((answered_at is null) = (answer = ''))
);
comment on table escalation.advice is 'Safeguarding advice that was asked for, how long it took, and what was said. It names no person.';
create index advice_of on escalation.advice (of_agency, asked_at);
create index advice_worker on escalation.advice (worker_id, asked_at);
alter table escalation.advice enable row level security;
create policy works on escalation.advice to wholepicture_works using (true) with check (true);
create policy theirs on escalation.advice for select to wholepicture_app using (worker_id = (select store.worker()) or of_agency = (select store.agency()));
grant select on escalation.advice to wholepicture_app;
grant select, insert, update on escalation.advice to wholepicture_works;

create function escalation.advice_times() returns table (agency text, asked bigint, answered bigint, hours numeric) language sql stable security definer set search_path = escalation, pg_temp as $$
    select g.name, count(*), count(a.answered_at), round((percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - a.asked_at) / 3600.0))::numeric, 1)
    from escalation.advice a join agencies.agency g on g.id = a.of_agency group by g.name order by g.name
$$;
comment on function escalation.advice_times is 'How often each agency was asked for advice, and how long half of the answers took. No words, so every worker may know.';
revoke all on function escalation.advice_times from public;
grant execute on function escalation.advice_times to wholepicture_app, wholepicture_works;
