create schema meetings;
comment on schema meetings is 'Meetings of any kind: who is asked, who came, what was said and agreed, and the minutes.';
grant usage on schema meetings to wholepicture_app, wholepicture_works;
create sequence meetings.number;
grant usage on sequence meetings.number to wholepicture_works;

create table meetings.meeting (
    id bigint generated always as identity primary key,
    number text not null unique,
    uid uuid not null unique default gen_random_uuid(),
    kind text not null,
    agency_id bigint not null references agencies.agency,
    arranged_by bigint not null references agencies.worker,
    starts_at timestamptz not null,
    minutes_long int not null check (minutes_long between 5 and 1440),
    mode text not null,
    place text not null,
    chair text not null check (chair <> ''),
    initials text not null,
    children int not null check (children > 0),
    sequence int not null default 0,
    cancelled_at timestamptz,
    cancelled_why text not null default '',
    held_at timestamptz,
    without text not null default '',
    closed_at timestamptz,
    issued_at timestamptz,
    check ((cancelled_at is null) = (cancelled_why = '')),
    check (held_at is null or cancelled_at is null),
    check ((held_at is null) = (closed_at is null)),
    check (issued_at is null or closed_at is not null)
);
comment on table meetings.meeting is 'A meeting about one child, or about several of one family, each of whom keeps a decision of their own.';
comment on column meetings.meeting.uid is 'Names it in every calendar that holds it, for ever; sequence counts how often it was changed.';
comment on column meetings.meeting.initials is 'All that letters and calendars say of the children.';
comment on column meetings.meeting.held_at is 'When it began; closed_at is when somebody wrote down that it was held.';
comment on column meetings.meeting.without is 'Why it went ahead although somebody who must be there was not.';
create index meeting_starts on meetings.meeting (agency_id, starts_at);

create table meetings.about (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meetings.meeting,
    case_id bigint not null references cases.file,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    unique (meeting_id, case_id)
);
comment on table meetings.about is 'Whom the meeting is about. Whoever may see all of them sees the whole meeting.';
create index about_person on meetings.about (person_id);
create index about_record on meetings.about (record_id);
create index about_case on meetings.about (case_id);
select access.gate('meetings.about');

create table meetings.invited (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meetings.meeting,
    worker_id bigint references agencies.worker,
    name text not null check (name <> ''),
    job text not null default '',
    agency_id bigint references agencies.agency,
    agency text not null default '',
    party text,
    seat text not null,
    email text not null default '',
    asked_at timestamptz not null,
    excluded_why text not null default '',
    instead text not null default '',
    answer text check (answer in ('COMING', 'APOLOGIES')),
    answered_at timestamptz,
    apology text not null default '',
    report_due timestamptz,
    report_at timestamptz,
    came text check (came in ('IN_PERSON', 'VIDEO', 'TELEPHONE', 'AWAY')),
    withdrawn_at timestamptz,
    check (excluded_why = '' or instead <> ''),
    check ((answer is null) = (answered_at is null)),
    check (answer is distinct from 'APOLOGIES' or apology <> '')
);
comment on table meetings.invited is 'Who is asked to a meeting: workers of agencies, parents, the child, supporters.';
comment on column meetings.invited.excluded_why is 'Why a family member is kept out; instead says how they are heard all the same.';
create unique index invited_once on meetings.invited (meeting_id, worker_id) where worker_id is not null and withdrawn_at is null;
create index invited_worker on meetings.invited (worker_id) where worker_id is not null;
create index invited_meeting on meetings.invited (meeting_id);

create table meetings.report (
    invited_id bigint primary key references meetings.invited,
    meeting_id bigint not null references meetings.meeting,
    words text not null check (words <> ''),
    shared_with_family date,
    at timestamptz not null,
    worker text not null
);
comment on table meetings.report is 'What an agency reports to a meeting beforehand. Read by those who see the whole meeting and by whoever wrote it.';

create table meetings.box (
    meeting_id bigint not null references meetings.meeting,
    key text not null check (key ~ '^[a-z]+([.][a-z0-9-]+){0,2}(~[0-9]{1,3})?$'),
    version int not null check (version > 0),
    words text not null,
    worker text not null,
    at timestamptz not null,
    late boolean not null default false,
    primary key (meeting_id, key)
);
comment on table meetings.box is 'The record of a meeting as it stands, box by box. "decision.1~2" is what somebody typed into decision.1 while somebody else did.';
comment on column meetings.box.late is 'It came after the minutes had been issued, from a machine that could not reach us, and is no part of them.';

create table meetings.typed (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meetings.meeting,
    once uuid not null unique,
    key text not null,
    version int not null,
    words text not null,
    worker_id bigint not null references agencies.worker,
    worker text not null,
    at timestamptz not null,
    unique (meeting_id, key, version)
);
comment on table meetings.typed is 'Every saving of every box, in order: no word that was once acknowledged goes.';
comment on column meetings.typed.once is 'The number that the browser gave it; sent again, it changes nothing.';

create table meetings.action (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meetings.meeting,
    n int not null,
    what text not null check (what <> ''),
    who text not null check (who <> ''),
    invited_id bigint references meetings.invited,
    due date not null,
    measure text not null default '',
    done_at timestamptz,
    done_by text not null default '',
    outcome text not null default '',
    unique (meeting_id, n),
    check ((done_at is null) = (outcome = ''))
);
comment on table meetings.action is 'What was agreed to be done: what, who, by when, and how it will be known.';
create index action_due on meetings.action (due) where done_at is null;

create table meetings.heard (
    invited_id bigint primary key references meetings.invited,
    meeting_id bigint not null references meetings.meeting,
    received_at timestamptz not null,
    words text not null check (words <> ''),
    agrees boolean not null,
    dissent text not null default '',
    check (agrees or dissent <> '')
);
comment on table meetings.heard is 'That the minutes reached somebody, and the risk and the plan in that person''s own words.';

create table meetings.happened (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meetings.meeting,
    at timestamptz not null,
    worker text not null,
    agency text not null,
    sentence text not null check (sentence <> ''),
    why text not null default ''
);
comment on table meetings.happened is 'What was done with the meeting, in order. Nothing here is changed.';
create index happened_meeting on meetings.happened (meeting_id);

-- Whoever may see every child of a meeting sees the whole of it. A worker who is invited sees the meeting, who else works is asked, what they
-- themselves sent, and the minutes once issued; not the case, and nothing at all while a child is kept more closely than their opening reaches.
create function meetings.mine(meeting bigint) returns boolean language sql stable security definer set search_path = meetings, pg_temp as $$
    select exists (select 1 from meetings.invited i where i.meeting_id = meeting and i.worker_id = (select store.worker()) and i.withdrawn_at is null)
       and not exists (select 1 from meetings.about a where a.meeting_id = meeting and a.grade > 2)
$$;
comment on function meetings.mine is 'Whether whoever acts is invited, and no child of the meeting is kept more closely than every involved worker may see.';
revoke all on function meetings.mine from public;
grant execute on function meetings.mine to wholepicture_app, wholepicture_works;

do $$
declare t text;
begin
    foreach t in array array['meeting', 'invited', 'report', 'box', 'typed', 'action', 'heard', 'happened'] loop
        execute format('alter table meetings.%I enable row level security', t);
        execute format('create policy works on meetings.%I to wholepicture_works using (true) with check (true)', t);
        execute format('grant select on meetings.%I to wholepicture_app', t);
        execute format('grant select, insert, update on meetings.%I to wholepicture_works', t);
    end loop;
end $$;
grant delete on meetings.action to wholepicture_works;

create policy whole on meetings.meeting for select to wholepicture_app using (
    children = (select count(*) from meetings.about a where a.meeting_id = meeting.id));
create policy invited on meetings.meeting for select to wholepicture_app using (meetings.mine(id));

create function meetings.whole(meeting bigint) returns boolean language sql stable as $$
    select exists (select 1 from meetings.meeting m where m.id = meeting
        and m.children = (select count(*) from meetings.about a where a.meeting_id = m.id))
$$;
comment on function meetings.whole is 'Whether whoever acts may see every child that the meeting is about. It asks the gate, so it runs with the rights of whoever asks.';
revoke all on function meetings.whole from public;
grant execute on function meetings.whole to wholepicture_app, wholepicture_works;

create policy whole on meetings.invited for select to wholepicture_app using (meetings.whole(meeting_id));
create policy invited on meetings.invited for select to wholepicture_app using (worker_id is not null and excluded_why = '' and meetings.mine(meeting_id));
create policy whole on meetings.report for select to wholepicture_app using (meetings.whole(meeting_id));
create policy own on meetings.report for select to wholepicture_app using (meetings.mine(meeting_id)
    and exists (select 1 from meetings.invited i where i.id = invited_id and i.worker_id = (select store.worker())));
create policy whole on meetings.heard for select to wholepicture_app using (meetings.whole(meeting_id));
create policy own on meetings.heard for select to wholepicture_app using (meetings.mine(meeting_id)
    and exists (select 1 from meetings.invited i where i.id = invited_id and i.worker_id = (select store.worker())));
create policy whole on meetings.box for select to wholepicture_app using (meetings.whole(meeting_id));
create policy issued on meetings.box for select to wholepicture_app using (not late and meetings.mine(meeting_id)
    and exists (select 1 from meetings.meeting m where m.id = meeting_id and m.issued_at is not null));
create policy whole on meetings.typed for select to wholepicture_app using (meetings.whole(meeting_id));
create policy whole on meetings.action for select to wholepicture_app using (meetings.whole(meeting_id));
create policy issued on meetings.action for select to wholepicture_app using (meetings.mine(meeting_id)
    and exists (select 1 from meetings.meeting m where m.id = meeting_id and m.issued_at is not null));
create policy whole on meetings.happened for select to wholepicture_app using (meetings.whole(meeting_id));

create function meetings.never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'What was typed in a meeting and done with it is never changed or taken away; add to it.';
end $$;
create trigger never_changed before update or delete on meetings.typed for each row execute function meetings.never_changed();
create trigger never_changed before update or delete on meetings.happened for each row execute function meetings.never_changed();
