create schema sharing;
comment on schema sharing is 'What was shared about a person, with whom, for what purpose and on what lawful basis; and what was handed over to one named worker.';
grant usage on schema sharing to wholepicture_app, wholepicture_works;
create sequence sharing.number;
grant usage on sequence sharing.number to wholepicture_works;

create table sharing.shared (
    id bigint generated always as identity primary key,
    number text not null unique,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    shared_at timestamptz not null,
    recorded_at timestamptz not null,
    given boolean not null,
    what text not null check (what <> ''),
    with_agency bigint references agencies.agency,
    with_whom text not null check (with_whom <> ''),
    recipient_id bigint references agencies.worker,
    purpose text not null check (purpose <> ''),
    basis text not null check (basis in ('PUBLIC_TASK', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'LEGITIMATE_INTERESTS', 'CONSENT')),
    consent text not null check (consent in ('GIVEN', 'REFUSED', 'NOT_ASKED')),
    consent_why text not null default '',
    proportionate text not null check (proportionate <> ''),
    worker_id bigint not null references agencies.worker,
    worker text not null,
    opened_at timestamptz,
    check (consent = 'GIVEN' or consent_why <> ''),
    check (basis <> 'CONSENT' or consent = 'GIVEN'),
    check (given or recipient_id is null)
);
comment on table sharing.shared is 'One sharing of information about a person, or one decision not to share. Without a lawful basis, a purpose and a judgement that it is proportionate there is no row.';
comment on column sharing.shared.given is 'False for a decision not to share; it is a record too.';
comment on column sharing.shared.recipient_id is 'The one worker it was handed over to; nobody else opens what was handed over.';
create index shared_person on sharing.shared (person_id, shared_at);
create index shared_record on sharing.shared (record_id);
create index shared_recipient on sharing.shared (recipient_id) where recipient_id is not null;
select access.gate('sharing.shared');
revoke delete on sharing.shared from wholepicture_works;
-- whoever something was handed over to sees that it was, though they may see nothing else of the person; what is kept more closely is not handed over so
create policy recipient on sharing.shared for select to wholepicture_app using (recipient_id = (select store.worker()) and grade <= 2);

create table sharing.handed_over (
    shared_id bigint primary key references sharing.shared,
    words text not null check (words <> ''),
    sender_id bigint not null references agencies.worker,
    recipient_id bigint not null references agencies.worker
);
comment on table sharing.handed_over is 'What was handed over, word for word. Only the one who sent it and the one it was sent to read it.';
alter table sharing.handed_over enable row level security;
create policy works on sharing.handed_over to wholepicture_works using (true) with check (true);
create policy theirs on sharing.handed_over for select to wholepicture_app using ((select store.worker()) in (sender_id, recipient_id)
    and exists (select 1 from sharing.shared s where s.id = shared_id));
grant select on sharing.handed_over to wholepicture_app;
grant select, insert on sharing.handed_over to wholepicture_works;

create table sharing.opened (
    id bigint generated always as identity primary key,
    shared_id bigint not null references sharing.shared,
    worker_id bigint not null references agencies.worker,
    worker text not null,
    at timestamptz not null
);
comment on table sharing.opened is 'Each time that something handed over was opened.';
create index opened_shared on sharing.opened (shared_id);
alter table sharing.opened enable row level security;
create policy works on sharing.opened to wholepicture_works using (true) with check (true);
create policy theirs on sharing.opened for select to wholepicture_app using (exists (select 1 from sharing.shared s where s.id = shared_id));
grant select on sharing.opened to wholepicture_app;
grant select, insert on sharing.opened to wholepicture_works;

create function sharing.never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'What was shared stays as it was recorded; record another.';
end $$;
create trigger never_changed before update or delete on sharing.handed_over for each row execute function sharing.never_changed();
create trigger never_changed before update or delete on sharing.opened for each row execute function sharing.never_changed();
